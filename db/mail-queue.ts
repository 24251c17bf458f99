import type { NotificationId, PersonId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import { inChunks } from './in-chunks.ts';
import type { Instant } from './tables.ts';

/** Somebody who may be mailed, and the time zone of the client they were at last. */
export type Addressee = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
};

/** People who were told something that is neither read nor mailed. */
export async function listAddressees(db: Database): Promise<Addressee[]> {
  const rows = await db
    .selectFrom('people')
    .leftJoin('clients', 'clients.id', 'people.lastClientId')
    .select(['people.id', 'people.name', 'people.email', 'clients.timeZone'])
    .where('people.id', 'in', (eb) =>
      eb
        .selectFrom('notifications')
        .innerJoin('clients as told', 'told.id', 'notifications.clientId')
        .select('personId')
        .where('told.isSample', '=', 0)
        .where('archivedAt', 'is', null)
        .where('readAt', 'is', null)
        .where('mailedAt', 'is', null),
    )
    .orderBy('people.id')
    .execute();
  return rows.map((row) => ({ ...row, timeZone: row.timeZone ?? 'UTC' }));
}

/** Notes that these are being mailed, before they are; null: that they were not. */
export async function markMailed(
  db: Database,
  { ids, at }: { readonly ids: readonly NotificationId[]; readonly at: Instant | null },
): Promise<void> {
  for (const chunk of inChunks(ids)) {
    await db.updateTable('notifications').set({ mailedAt: at }).where('id', 'in', chunk).execute();
  }
}
