import type { AppLoadContext } from '@remix-run/node';
import { appendAudit } from '#db/audit-log.ts';
import { findPersonByEmail, normalEmail, type PersonRow } from '#db/people.ts';

/** A hash of no password, made as all others are: an unknown address takes as long to refuse as a known one. */
export const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$Thy1Qe2HgmbygFg/5WbkHw$zGkVpTLojeJgvzX2TvLeI+keQdF4a7MK3v9Ug5jfuOo';

/** Whose address and password this is. `too-often`: nothing was looked at, whoever it is. */
export async function checkPassword(
  context: AppLoadContext,
  { email, password }: { email: string; password: string },
): Promise<PersonRow | 'wrong' | 'too-often'> {
  const { db, passwords, attempts, session, origin, now } = context;
  const account = normalEmail(email);
  const person = await findPersonByEmail(db, account);
  const passwordHash = person?.passwordHash ?? NOBODYS_HASH;
  const isFromKnownBrowser = session.isKnownTo(passwordHash) && person !== undefined;
  const attempt = { kind: 'password', account, isFromKnownBrowser } as const;
  if (!attempts.take(attempt)) return 'too-often';
  const isRight = await passwords.verify(passwordHash, password);
  if (!person || !isRight) {
    // Of an unknown address too: without the address, but with as much work.
    await appendAudit(db, {
      at: now().toISOString(),
      kind: 'sign-in-failed',
      ...(person && { personId: person.id }),
      facts: { ...origin, way: 'password' },
    });
    return 'wrong';
  }
  attempts.forgive(attempt);
  return person;
}
