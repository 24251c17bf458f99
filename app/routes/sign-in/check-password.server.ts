import type { AppLoadContext } from '@remix-run/node';
import { findPersonByEmail, normalEmail, type PersonRow } from '#db/people.ts';

/** A hash of no password, made as all others are: an unknown address takes as long to refuse as a known one. */
export const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$Thy1Qe2HgmbygFg/5WbkHw$zGkVpTLojeJgvzX2TvLeI+keQdF4a7MK3v9Ug5jfuOo';

/** Whose address and password this is. `too-often`: nothing was looked at, whoever it is. */
export async function checkPassword(
  { db, passwords, attempts }: AppLoadContext,
  { email, password }: { email: string; password: string },
): Promise<PersonRow | 'wrong' | 'too-often'> {
  const account = normalEmail(email);
  if (!attempts.take(account)) return 'too-often';
  const person = await findPersonByEmail(db, account);
  const isRight = await passwords.verify(person?.passwordHash ?? NOBODYS_HASH, password);
  if (!person || !isRight) return 'wrong';
  attempts.forgive(account);
  return person;
}
