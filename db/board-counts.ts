import type { Day } from '#model/calendar/day.ts';
import type { BoardId, ClientId } from '#model/ids.ts';
import type { Database } from './connect.ts';

/** How much is open on a board; `late` is part of `open`. */
export type BoardCount = {
  readonly boardId: BoardId;
  readonly open: number;
  readonly late: number;
};

/** Counts each board's live cards that are not done, and those due before `today`, the client's day. Boards without any are not in it. */
export async function countOpenCards(
  db: Database,
  { clientId, today }: { clientId: ClientId; today: Day },
): Promise<BoardCount[]> {
  const rows = await db
    .selectFrom('cards')
    .select('boardId')
    .select(({ fn, eb }) => [
      fn.countAll().as('open'),
      fn.sum(eb.case().when('dueOn', '<', today).then(1).else(0).end()).as('late'),
    ])
    .where('clientId', '=', clientId)
    .where('archivedAt', 'is', null)
    .where('columnCategory', '!=', 'done')
    .groupBy('boardId')
    .execute();
  // PostgreSQL counts in bigint, which its driver hands over as text.
  return rows.map((row) => ({ ...row, open: Number(row.open), late: Number(row.late) }));
}
