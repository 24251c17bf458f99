import type { PersonId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import type { Instant } from './tables.ts';
import { hashToken } from './tokens.ts';

/** Remembers that somebody knew the password and still has to give a code. The token itself is not stored. */
export async function insertSignInStep(
  db: Database,
  step: { readonly token: string; readonly personId: PersonId; readonly expiresAt: Instant },
): Promise<void> {
  await db
    .insertInto('signInSteps')
    .values({ id: hashToken(step.token), personId: step.personId, expiresAt: step.expiresAt })
    .execute();
}

/** Whose code is waited for, unless the time for it is over by `at`. */
export async function findSignInStep(
  db: Database,
  { token, at }: { readonly token: string; readonly at: Instant },
): Promise<PersonId | undefined> {
  const row = await db
    .selectFrom('signInSteps')
    .select('personId')
    .where('id', '=', hashToken(token))
    .where('expiresAt', '>', at)
    .executeTakeFirst();
  return row?.personId;
}

/** Forgets a step: it is done, or given up. */
export async function deleteSignInStep(db: Database, token: string): Promise<void> {
  await db.deleteFrom('signInSteps').where('id', '=', hashToken(token)).execute();
}

/** Sweeps out steps that ended by themselves. */
export async function deleteExpiredSignInSteps(db: Database, at: Instant): Promise<void> {
  await db.deleteFrom('signInSteps').where('expiresAt', '<=', at).execute();
}
