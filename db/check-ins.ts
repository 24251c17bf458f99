import type { Selectable } from 'kysely';
import type { CheckInId, ClientId, QuarterId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import { newId } from './new-id.ts';
import type { CheckInsTable } from './tables.ts';

export type CheckInRow = Selectable<CheckInsTable>;

/** Records what a person says of a priority. */
export function insertCheckIn(db: Database, checkIn: Omit<CheckInRow, 'id'>): Promise<CheckInRow> {
  return db
    .insertInto('checkIns')
    .values({ ...checkIn, id: newId<CheckInId>() })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A quarter's check-ins, newest first. */
export function listCheckIns(
  db: Database,
  which: { clientId: ClientId; quarterId: QuarterId },
): Promise<CheckInRow[]> {
  return db
    .selectFrom('checkIns')
    .selectAll()
    .where('clientId', '=', which.clientId)
    .where('quarterId', '=', which.quarterId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
}
