import type { Selectable } from 'kysely';
import type { PersonId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import { inTransaction } from './in-transaction.ts';
import type { TwoFactorsTable } from './account-tables.ts';
import type { Instant } from './tables.ts';
import { hashToken } from './tokens.ts';

export type TwoFactorRow = Selectable<TwoFactorsTable>;

/** A person's second factor, on or still being set up. */
export function findTwoFactor(db: Database, personId: PersonId): Promise<TwoFactorRow | undefined> {
  return db
    .selectFrom('twoFactors')
    .selectAll()
    .where('personId', '=', personId)
    .executeTakeFirst();
}

/** Whether a code is asked for when this person signs in. */
export async function isTwoFactorOn(db: Database, personId: PersonId): Promise<boolean> {
  return ((await findTwoFactor(db, personId))?.onSince ?? null) !== null;
}

/** Begins setting up with this secret, in place of one that was begun before; one that is on stays as it is. */
export async function beginTwoFactor(
  db: Database,
  { personId, secret }: { readonly personId: PersonId; readonly secret: string },
): Promise<void> {
  await db
    .insertInto('twoFactors')
    .values({ personId, secret, lastStep: 0, onSince: null })
    .onConflict((conflict) =>
      conflict
        .column('personId')
        .doUpdateSet({ secret, lastStep: 0 })
        .where('twoFactors.onSince', 'is', null),
    )
    .execute();
}

/**
 * Takes a code by its time step: each step counts once, and none before one that was taken. False: it was, so the code
 * is somebody's second try with the same one.
 */
export async function takeStep(
  db: Database,
  { personId, step }: { readonly personId: PersonId; readonly step: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('twoFactors')
    .set({ lastStep: step })
    .where('personId', '=', personId)
    .where('lastStep', '<', step)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** From now on codes are asked for, and these recovery codes count. False: they were asked for already. */
export function turnOnTwoFactor(
  db: Database,
  change: {
    readonly personId: PersonId;
    readonly recoveryCodes: readonly string[];
    readonly at: Instant;
  },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('twoFactors')
      .set({ onSince: change.at })
      .where('personId', '=', change.personId)
      .where('onSince', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    await replaceRecoveryCodes(tx, change);
    return true;
  });
}

/** Codes are no longer asked for; the secret and the recovery codes are gone. Whether they were asked for before. */
export function turnOffTwoFactor(db: Database, personId: PersonId): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await tx.deleteFrom('recoveryCodes').where('personId', '=', personId).execute();
    const gone = await tx
      .deleteFrom('twoFactors')
      .where('personId', '=', personId)
      .returning('onSince')
      .executeTakeFirst();
    return (gone?.onSince ?? null) !== null;
  });
}

/** These recovery codes count, and none from before. Only their hashes are stored. */
export function replaceRecoveryCodes(
  db: Database,
  {
    personId,
    recoveryCodes,
  }: { readonly personId: PersonId; readonly recoveryCodes: readonly string[] },
): Promise<void> {
  return inTransaction(db, async (tx) => {
    await tx.deleteFrom('recoveryCodes').where('personId', '=', personId).execute();
    await tx
      .insertInto('recoveryCodes')
      .values(recoveryCodes.map((code) => ({ personId, codeHash: hashToken(code) })))
      .execute();
  });
}

/** Uses a recovery code, which thereby is gone; whether there was such a one. */
export async function spendRecoveryCode(
  db: Database,
  { personId, code }: { readonly personId: PersonId; readonly code: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('recoveryCodes')
    .where('personId', '=', personId)
    .where('codeHash', '=', hashToken(code))
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** How many recovery codes a person has left. */
export async function countRecoveryCodes(db: Database, personId: PersonId): Promise<number> {
  const { count } = await db
    .selectFrom('recoveryCodes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow();
  return count;
}
