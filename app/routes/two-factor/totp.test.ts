import { describe, expect, it } from 'vitest';
import {
  appPicture,
  newRecoveryCode,
  newSecret,
  plainRecoveryCode,
  stepOf,
} from './totp.server.ts';

/** RFC 6238, appendix B, its SHA-1 secret in base32; the last six of the eight digits given there. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('R22 a code from an app', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('at second %i is %s, as the standard says', (seconds, code) => {
    expect(stepOf(code, RFC_SECRET, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30));
  });

  it('counts half a minute early and late, by its own step, and no further', () => {
    const at = (seconds: number) => stepOf('287082', RFC_SECRET, new Date(seconds * 1000));
    expect(at(29)).toBe(1);
    expect(at(89)).toBe(1);
    expect(at(90)).toBeUndefined();
    expect(stepOf('000000', RFC_SECRET, new Date(59_000))).toBeUndefined();
  });

  it('comes from 160 random bits, which the picture carries with the account’s name', () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(newSecret());
    const { path, size } = appPicture({ secret: RFC_SECRET, email: 'ada@example.com' });
    expect(size).toBeGreaterThan(30);
    expect(path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
  });

  it('on paper reads the same however it is typed', () => {
    const code = newRecoveryCode();
    expect(code).toMatch(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/);
    expect(plainRecoveryCode(code.toUpperCase().replaceAll('-', ' '))).toBe(
      plainRecoveryCode(code),
    );
  });
});
