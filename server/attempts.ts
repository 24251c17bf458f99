import { LIMITS } from '#model/limits.ts';

/** Counts attempts at passwords, so that nobody can guess for long. */
export type Attempts = {
  /**
   * One more attempt at an account, counted before its outcome is known so that many at once count too. False: too
   * many lately, so do not look. Whether the account exists makes no difference.
   */
  take(account: string): boolean;
  /** It was the right password: start again. */
  forgive(account: string): void;
};

/** How many pairs of address and account are remembered; the oldest make room. */
const MOST_REMEMBERED = 20_000;

/**
 * Attempts of one process, by account and the address they come from: whoever guesses at somebody's password from
 * elsewhere does not keep them out. In memory: a restart forgives, and nothing is written for a stranger.
 */
export function createAttempts(now: () => Date): { from(address: string): Attempts } {
  const counted = new Map<string, { count: number; since: number }>();

  const take = (key: string): boolean => {
    const at = now().getTime();
    const found = counted.get(key);
    const isRunning = found !== undefined && at - found.since < LIMITS.signInWindowMs;
    const next = isRunning ? { ...found, count: found.count + 1 } : { count: 1, since: at };
    counted.delete(key);
    counted.set(key, next);
    const [oldest] = counted.keys();
    if (counted.size > MOST_REMEMBERED && oldest !== undefined) counted.delete(oldest);
    return next.count <= LIMITS.signInAttempts;
  };

  return {
    from: (address) => {
      const keyOf = (account: string) => `${neighbourhood(address)} ${account}`;
      return {
        take: (account) => take(keyOf(account)),
        forgive: (account) => counted.delete(keyOf(account)),
      };
    },
  };
}

/** One IPv6 customer has 2^64 addresses, so those count as one. */
function neighbourhood(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const first = head.split(':').filter(Boolean);
  const last = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => '0');
  return [...first, ...zeros, ...last].slice(0, 4).join(':');
}
