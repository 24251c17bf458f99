import type { PersonId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import { inTransaction } from './in-transaction.ts';
import type { Instant } from './tables.ts';
import { hashToken, newToken } from './tokens.ts';

/** A link to a new password for this person. The token is not stored: this is the only time it is known. */
export async function insertPasswordReset(
  db: Database,
  reset: { readonly personId: PersonId; readonly at: Instant; readonly expiresAt: Instant },
): Promise<string> {
  const token = newToken();
  await db
    .insertInto('passwordResets')
    .values({
      tokenHash: hashToken(token),
      personId: reset.personId,
      createdAt: reset.at,
      expiresAt: reset.expiresAt,
    })
    .execute();
  return token;
}

/** Whose new password a link is for, unless it was used, replaced by another's use, or has expired by `at`. */
export async function findPasswordReset(
  db: Database,
  { token, at }: { readonly token: string; readonly at: Instant },
): Promise<PersonId | undefined> {
  const row = await db
    .selectFrom('passwordResets')
    .select('personId')
    .where('tokenHash', '=', hashToken(token))
    .where('expiresAt', '>', at)
    .executeTakeFirst();
  return row?.personId;
}

/**
 * Uses a link once: the person gets this password, and all of their links, sessions and half-done sign-ins end.
 * Undefined: the link is of no use.
 */
export function resetPassword(
  db: Database,
  reset: { readonly token: string; readonly passwordHash: string; readonly at: Instant },
): Promise<PersonId | undefined> {
  return inTransaction(db, async (tx) => {
    const used = await tx
      .deleteFrom('passwordResets')
      .where('tokenHash', '=', hashToken(reset.token))
      .where('expiresAt', '>', reset.at)
      .returning('personId')
      .executeTakeFirst();
    if (!used) return undefined;
    const { personId } = used;
    await tx
      .updateTable('people')
      .set({ passwordHash: reset.passwordHash })
      .where('id', '=', personId)
      .execute();
    await deletePasswordResets(tx, personId);
    await tx.deleteFrom('signInSteps').where('personId', '=', personId).execute();
    await tx.deleteFrom('sessions').where('personId', '=', personId).execute();
    return personId;
  });
}

/** Makes every link to a new password for this person useless. */
export async function deletePasswordResets(db: Database, personId: PersonId): Promise<void> {
  await db.deleteFrom('passwordResets').where('personId', '=', personId).execute();
}

/** Sweeps out links that ended by themselves. */
export async function deleteExpiredResets(db: Database, at: Instant): Promise<void> {
  await db.deleteFrom('passwordResets').where('expiresAt', '<=', at).execute();
}
