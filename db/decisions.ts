import type { Selectable } from 'kysely';
import type { ClientId, DecisionId, QuarterId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import { newId } from './new-id.ts';
import type { DecisionsTable } from './tables.ts';

export type DecisionRow = Selectable<DecisionsTable>;

/** Records what was decided of a priority, and why. */
export function insertDecision(
  db: Database,
  decision: Omit<DecisionRow, 'id'>,
): Promise<DecisionRow> {
  return db
    .insertInto('decisions')
    .values({ ...decision, id: newId<DecisionId>() })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A quarter's decisions, newest first. */
export function listDecisions(
  db: Database,
  which: { clientId: ClientId; quarterId: QuarterId },
): Promise<DecisionRow[]> {
  return db
    .selectFrom('decisions')
    .selectAll()
    .where('clientId', '=', which.clientId)
    .where('quarterId', '=', which.quarterId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
}
