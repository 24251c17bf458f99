import { describe, expect, it } from 'vitest';
import { LIMITS } from '#model/limits.ts';
import { createAttempts } from './attempts.ts';

function takeAll(attempts: { take(account: string): boolean }, account: string): void {
  for (let count = 0; count < LIMITS.signInAttempts; count += 1) {
    expect(attempts.take(account)).toBe(true);
  }
}

describe('attempts at a password', () => {
  it('end after a number of them, and begin again when the time is over', () => {
    let at = 0;
    const attempts = createAttempts(() => new Date(at)).from('203.0.113.7');
    takeAll(attempts, 'ada@example.com');
    expect(attempts.take('ada@example.com')).toBe(false);
    at += LIMITS.signInWindowMs;
    expect(attempts.take('ada@example.com')).toBe(true);
  });

  it('from elsewhere do not keep the owner of the account out', () => {
    const all = createAttempts(() => new Date(0));
    takeAll(all.from('203.0.113.7'), 'ada@example.com');
    expect(all.from('203.0.113.7').take('ada@example.com')).toBe(false);
    expect(all.from('203.0.113.8').take('ada@example.com')).toBe(true);
    expect(all.from('203.0.113.7').take('bob@example.com')).toBe(true);
  });

  it('are forgiven by the right password', () => {
    const attempts = createAttempts(() => new Date(0)).from('203.0.113.7');
    takeAll(attempts, 'ada@example.com');
    attempts.forgive('ada@example.com');
    expect(attempts.take('ada@example.com')).toBe(true);
  });

  it('from one IPv6 network count as one', () => {
    const all = createAttempts(() => new Date(0));
    takeAll(all.from('2001:db8:0:1::1'), 'ada@example.com');
    expect(all.from('2001:db8:0:1:ffff::9').take('ada@example.com')).toBe(false);
    expect(all.from('2001:db8:0:2::1').take('ada@example.com')).toBe(true);
  });
});
