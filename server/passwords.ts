import { hash, verify } from '@node-rs/argon2';
import { LIMITS } from '#model/limits.ts';

/** Hashes and checks passwords. */
export type Passwords = {
  hash(password: string): Promise<string>;
  /** False for a wrong password, and for a hash that cannot be read. */
  verify(passwordHash: string, password: string): Promise<boolean>;
};

/** OWASP's parameters for argon2id, which is the package's default: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** More at once would hold up commits: the thread pool is shared with the database driver. */
const AT_ONCE = 2;

/** argon2id, at most two at a time; the others wait their turn. When too many wait, an answer is thrown: come back. */
export function createPasswords(mostWaiting: number = LIMITS.waitingPasswords): Passwords {
  const inTurn = limitTo(AT_ONCE, mostWaiting);
  return {
    hash: (password) => inTurn(() => hash(password, OPTIONS)),
    verify: (passwordHash, password) =>
      inTurn(() => verify(passwordHash, password).catch(() => false)),
  };
}

function limitTo(most: number, mostWaiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (waiting.length >= mostWaiting) throw comeBack();
    if (running >= most) await new Promise<void>((start) => waiting.push(start));
    else running += 1;
    try {
      return await work();
    } finally {
      // The place goes straight to the next one, so that nobody slips in between.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** A Response, because that is how a route refuses. */
function comeBack(): Response {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '10' };
  return new Response('Too many people sign in just now. Try again in a moment.', {
    status: 503,
    headers,
  });
}
