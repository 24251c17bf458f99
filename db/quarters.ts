import type { Selectable } from 'kysely';
import { PLAN_COLUMNS } from '#model/board/templates.ts';
import type { Day } from '#model/calendar/day.ts';
import { quarterOf, type QuarterState } from '#model/calendar/quarter.ts';
import type { ClientId, PersonId, QuarterId } from '#model/ids.ts';
import { insertBoard } from './boards.ts';
import type { ClientRow } from './clients.ts';
import type { Database } from './connect.ts';
import { inTransaction } from './in-transaction.ts';
import { newId } from './new-id.ts';
import type { Instant, QuartersTable } from './tables.ts';

export type QuarterRow = Selectable<QuartersTable>;

type ClientCalendar = Pick<ClientRow, 'id' | 'fiscalYearStartMonth'>;

/** The quarter a day falls in, made with its plan board if nobody has planned it yet. */
export async function ensureQuarter(
  db: Database,
  which: { client: ClientCalendar; day: Day; createdBy: PersonId; at: Instant },
): Promise<QuarterRow> {
  const clientId = which.client.id;
  const dates = quarterOf(which.day, which.client.fiscalYearStartMonth);
  const found = await findQuarterByLabel(db, { clientId, label: dates.label });
  if (found) return found;
  return inTransaction(db, async (tx) => {
    const made = await tx
      .insertInto('quarters')
      .values({
        id: newId<QuarterId>(),
        clientId,
        label: dates.label,
        startsOn: dates.startsOn,
        endsOn: dates.endsOn,
        state: 'draft',
        createdAt: which.at,
      })
      .onConflict((c) => c.columns(['clientId', 'label']).doNothing())
      .returningAll()
      .executeTakeFirst();
    // Somebody else made it between the question and the insert.
    if (!made) return requireQuarterByLabel(tx, { clientId, label: dates.label });
    await insertBoard(tx, {
      clientId,
      kind: 'plan',
      quarterId: made.id,
      title: `Plan ${dates.label.slice(5)} ${dates.label.slice(0, 4)}`,
      createdBy: which.createdBy,
      at: which.at,
      columns: PLAN_COLUMNS,
    });
    return made;
  });
}

/** The quarter that holds `today`. A new one is made in the name of the client's creator, so anybody may be first to look. */
export function currentQuarter(
  db: Database,
  { client, today, at }: { client: ClientRow; today: Day; at: Instant },
): Promise<QuarterRow> {
  return ensureQuarter(db, { client, day: today, createdBy: client.createdBy, at });
}

/** The quarter as people and addresses say it, such as `2026-Q4`. */
export function findQuarterByLabel(
  db: Database,
  which: { clientId: ClientId; label: string },
): Promise<QuarterRow | undefined> {
  return byLabel(db, which).executeTakeFirst();
}

function requireQuarterByLabel(
  db: Database,
  which: { clientId: ClientId; label: string },
): Promise<QuarterRow> {
  return byLabel(db, which).executeTakeFirstOrThrow();
}

function byLabel(db: Database, which: { clientId: ClientId; label: string }) {
  return db
    .selectFrom('quarters')
    .selectAll()
    .where('clientId', '=', which.clientId)
    .where('label', '=', which.label);
}

/** A client's quarters, latest first. */
export function listQuarters(db: Database, clientId: ClientId): Promise<QuarterRow[]> {
  return db
    .selectFrom('quarters')
    .selectAll()
    .where('clientId', '=', clientId)
    .orderBy('startsOn', 'desc')
    .execute();
}

/** Moves a quarter along its life: draft, planning, committed, closed. */
export async function setQuarterState(
  db: Database,
  change: { clientId: ClientId; quarterId: QuarterId; state: QuarterState },
): Promise<void> {
  await db
    .updateTable('quarters')
    .set({ state: change.state })
    .where('clientId', '=', change.clientId)
    .where('id', '=', change.quarterId)
    .execute();
}
