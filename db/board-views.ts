import type { Selectable } from 'kysely';
import type { BoardId, BoardViewId, ClientId, PersonId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import { newId } from './new-id.ts';
import type { BoardViewsTable, Instant } from './tables.ts';

/** A view of a board that has a name. */
export type BoardViewRow = Selectable<BoardViewsTable>;

type OnBoard = { readonly clientId: ClientId; readonly boardId: BoardId };

/** A person's own views of a board and those that are shared, by name; removed ones are left out. */
export function listBoardViews(
  db: Database,
  { clientId, boardId, personId }: OnBoard & { readonly personId: PersonId },
): Promise<BoardViewRow[]> {
  return db
    .selectFrom('boardViews')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('boardId', '=', boardId)
    .where('removedAt', 'is', null)
    .where((where) => where.or([where('by', '=', personId), where('isShared', '=', 1)]))
    .orderBy('title')
    .orderBy('id')
    .execute();
}

/** One view of a board, removed or not. */
export function findBoardView(
  db: Database,
  { clientId, boardId, id }: OnBoard & { readonly id: BoardViewId },
): Promise<BoardViewRow | undefined> {
  return db
    .selectFrom('boardViews')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('boardId', '=', boardId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** How many views a person has of a board, without removed ones. */
export async function countBoardViews(
  db: Database,
  { clientId, boardId, by }: OnBoard & { readonly by: PersonId },
): Promise<number> {
  const { count } = await db
    .selectFrom('boardViews')
    .select((of) => of.fn.countAll().as('count'))
    .where('clientId', '=', clientId)
    .where('boardId', '=', boardId)
    .where('by', '=', by)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Writes a view down under its name. */
export function insertBoardView(
  db: Database,
  view: Omit<BoardViewRow, 'id' | 'removedAt'>,
): Promise<BoardViewRow> {
  return db
    .insertInto('boardViews')
    .values({ ...view, id: newId<BoardViewId>(), removedAt: null })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Renames a view, removes it, or with `removedAt: null` brings it back. */
export async function updateBoardView(
  db: Database,
  {
    clientId,
    boardId,
    id,
    ...change
  }: OnBoard & { readonly id: BoardViewId } & (
      { readonly title: string } | { readonly removedAt: Instant | null }
    ),
): Promise<void> {
  await db
    .updateTable('boardViews')
    .set(change)
    .where('clientId', '=', clientId)
    .where('boardId', '=', boardId)
    .where('id', '=', id)
    .execute();
}
