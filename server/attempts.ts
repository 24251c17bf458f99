import { LIMITS } from '#model/limits.ts';

/** Something that could be tried again and again until it is right, or until somebody is bothered by it. */
export type Attempt = {
  readonly kind: 'password' | 'code' | 'reset' | 'sign-up' | 'refused';
  /** Whose: a normal address or a person's id. Whether there is such an account makes no difference. */
  readonly account: string;
  /** It comes from a browser this account has signed in with: nobody else's attempts count against it. */
  readonly isFromKnownBrowser?: boolean;
};

/** Counts attempts, so that nobody can guess for long and nobody can keep another out (R22). */
export type Attempts = {
  /** One more, counted before its outcome is known so that many at once count too. False: too many, do not look. */
  take(attempt: Attempt): boolean;
  /** It was right: these do not count. */
  forgive(attempt: Attempt): void;
};

/** Enough was tried: told once for each time somebody reaches a limit, so that a flood makes no flood of entries. */
type OnEnough = (attempt: Attempt, address: string) => void;

const MOST: Readonly<Record<Attempt['kind'], number>> = {
  password: LIMITS.signInAttempts,
  code: LIMITS.signInAttempts,
  reset: LIMITS.resetMails,
  'sign-up': LIMITS.signInAttempts,
  // Not guessing: so many refusals of one kind are written down.
  refused: LIMITS.signInAttempts,
};

/**
 * Attempts of one process, in memory: a restart forgives, and nothing is written for a stranger. Three counts:
 * by account and network, so that guessing from elsewhere keeps nobody out; by network over all accounts, so that a
 * list of accounts is not tried from one place; and for a browser the account knows by itself, which neither of the
 * others touches, so that a neighbour behind the same address keeps nobody out either.
 */
export function createAttempts(
  now: () => Date,
  onEnough: OnEnough = () => undefined,
): { from(address: string): Attempts } {
  const accounts = createCounts(now);
  const networks = createCounts(now);

  return {
    from: (address) => {
      const network = neighbourhood(address);
      // Codes and mails are one account's wherever they come from: a code has only six digits.
      const keyOf = ({ kind, account, isFromKnownBrowser }: Attempt): string =>
        isFromKnownBrowser
          ? `${kind} known ${account}`
          : `${kind} ${kind === 'password' || kind === 'sign-up' ? network : 'anywhere'} ${account}`;
      return {
        take: (attempt) => {
          const isKnown = attempt.isFromKnownBrowser === true;
          const ofNetwork = isKnown ? 0 : networks.add(network);
          // A network that has had enough makes no more counts either: they are kept for a bounded number.
          const isTooMuch = ofNetwork > LIMITS.attemptsPerNetwork;
          const count = isTooMuch ? 0 : accounts.add(keyOf(attempt));
          const most = MOST[attempt.kind];
          if (ofNetwork === LIMITS.attemptsPerNetwork + 1 || count === most + 1) {
            onEnough(attempt, address);
          }
          return !isTooMuch && count <= most;
        },
        forgive: (attempt) => {
          accounts.forget(keyOf(attempt));
          if (attempt.isFromKnownBrowser !== true) networks.takeBack(network);
        },
      };
    },
  };
}

/** Counts by key, each beginning anew when its time is over; the oldest make room. */
function createCounts(now: () => Date) {
  const counted = new Map<string, { count: number; since: number }>();
  return {
    add: (key: string): number => {
      const at = now().getTime();
      const found = counted.get(key);
      const isRunning = found !== undefined && at - found.since < LIMITS.signInWindowMs;
      const next = isRunning ? { ...found, count: found.count + 1 } : { count: 1, since: at };
      counted.delete(key);
      counted.set(key, next);
      const [oldest] = counted.keys();
      if (counted.size > LIMITS.rememberedAttempts && oldest !== undefined) counted.delete(oldest);
      return next.count;
    },
    takeBack: (key: string): void => {
      const found = counted.get(key);
      if (found) counted.set(key, { ...found, count: Math.max(0, found.count - 1) });
    },
    forget: (key: string): void => void counted.delete(key),
  };
}

/** One IPv6 customer has 2^64 addresses, so those count as one. */
export function neighbourhood(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const first = head.split(':').filter(Boolean);
  const last = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => '0');
  return [...first, ...zeros, ...last].slice(0, 4).join(':');
}
