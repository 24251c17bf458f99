import { describe, expect, it } from 'vitest';
import { LIMITS } from '#model/limits.ts';
import { createAttempts, type Attempt, type Attempts } from './attempts.ts';

const HERE = '203.0.113.7';
const ELSEWHERE = '198.51.100.9';
const passwordOf = (account: string, isFromKnownBrowser = false): Attempt => ({
  kind: 'password',
  account,
  isFromKnownBrowser,
});
const ADA = passwordOf('ada@example.com');
const BOB = passwordOf('bob@example.com');

function takeAll(attempts: Attempts, attempt: Attempt): void {
  for (let count = 0; count < LIMITS.signInAttempts; count += 1) {
    expect(attempts.take(attempt)).toBe(true);
  }
}

/** A network that has tried as many accounts as it may. */
function exhaust(attempts: Attempts): void {
  for (let count = 0; count < LIMITS.attemptsPerNetwork; count += 1) {
    expect(attempts.take(passwordOf(`${count}@example.com`))).toBe(true);
  }
}

describe('R22 attempts at a password', () => {
  it('end after a number of them, and begin again when the time is over', () => {
    let at = 0;
    const attempts = createAttempts(() => new Date(at)).from(HERE);
    takeAll(attempts, ADA);
    expect(attempts.take(ADA)).toBe(false);
    at += LIMITS.signInWindowMs;
    expect(attempts.take(ADA)).toBe(true);
  });

  it('from elsewhere do not keep the owner of the account out', () => {
    const all = createAttempts(() => new Date(0));
    takeAll(all.from(HERE), ADA);
    expect(all.from(HERE).take(ADA)).toBe(false);
    expect(all.from(ELSEWHERE).take(ADA)).toBe(true);
    expect(all.from(HERE).take(BOB)).toBe(true);
  });

  it('are forgiven by the right password', () => {
    const attempts = createAttempts(() => new Date(0)).from(HERE);
    takeAll(attempts, ADA);
    attempts.forgive(ADA);
    expect(attempts.take(ADA)).toBe(true);
  });

  it('over many accounts from one network end too, and only there', () => {
    const all = createAttempts(() => new Date(0));
    exhaust(all.from(HERE));
    expect(all.from(HERE).take(ADA)).toBe(false);
    expect(all.from(ELSEWHERE).take(ADA)).toBe(true);
  });

  it('that were right do not use up what the network has', () => {
    const all = createAttempts(() => new Date(0));
    for (let count = 0; count < LIMITS.attemptsPerNetwork * 2; count += 1) {
      expect(all.from(HERE).take(ADA)).toBe(true);
      all.from(HERE).forgive(ADA);
    }
  });

  it('of a neighbour behind the same address keep nobody out of the browser they always use', () => {
    const all = createAttempts(() => new Date(0));
    takeAll(all.from(HERE), ADA);
    exhaustRest(all.from(HERE));
    expect(all.from(HERE).take(ADA)).toBe(false);
    takeAll(all.from(HERE), passwordOf('ada@example.com', true));
    expect(all.from(HERE).take(passwordOf('ada@example.com', true))).toBe(false);
  });

  it('from one IPv6 network count as one', () => {
    const all = createAttempts(() => new Date(0));
    takeAll(all.from('2001:db8:0:1::1'), ADA);
    expect(all.from('2001:db8:0:1:ffff::9').take(ADA)).toBe(false);
    expect(all.from('2001:db8:0:2::1').take(ADA)).toBe(true);
  });

  it('are told of once, when there were enough', () => {
    const told: string[] = [];
    const all = createAttempts(
      () => new Date(0),
      ({ account }, address) => told.push(`${account} ${address}`),
    );
    takeAll(all.from(HERE), ADA);
    expect(told).toEqual([]);
    for (let count = 0; count < 5; count += 1) all.from(HERE).take(ADA);
    expect(told).toEqual([`ada@example.com ${HERE}`]);
  });
});

describe('R22 attempts at a code', () => {
  it('count wherever they come from: there are only a million codes', () => {
    const all = createAttempts(() => new Date(0));
    const code: Attempt = { kind: 'code', account: 'ada' };
    takeAll(all.from(HERE), code);
    expect(all.from(ELSEWHERE).take(code)).toBe(false);
    expect(all.from(ELSEWHERE).take({ ...code, isFromKnownBrowser: true })).toBe(true);
  });
});

/** Until the network has had enough, whatever was tried before. */
function exhaustRest(attempts: Attempts): void {
  for (let count = 0; count < LIMITS.attemptsPerNetwork; count += 1) {
    attempts.take(passwordOf(`${count}@example.com`));
  }
}
