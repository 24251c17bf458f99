import { isId, type BoardId, type ClientId, type ColumnId, type PersonId } from '#model/ids.ts';
import type { Database } from './connect.ts';

type Whose = {
  readonly clientId: ClientId;
  readonly boardId: BoardId;
  readonly personId: PersonId;
};

/** The columns of a board that a person has folded; some may be gone by now. */
export async function listFoldedColumns(
  db: Database,
  { clientId, boardId, personId }: Whose,
): Promise<ColumnId[]> {
  const row = await db
    .selectFrom('boardFolds')
    .select('columnIds')
    .where('clientId', '=', clientId)
    .where('boardId', '=', boardId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return (row?.columnIds ?? '').split(' ').filter(isId) as ColumnId[];
}

/** Remembers which columns a person has folded: exactly these. */
export async function setFoldedColumns(
  db: Database,
  { columnIds: ids, ...whose }: Whose & { readonly columnIds: readonly ColumnId[] },
): Promise<void> {
  const columnIds = ids.join(' ');
  await db
    .insertInto('boardFolds')
    .values({ ...whose, columnIds })
    .onConflict((conflict) => conflict.columns(['personId', 'boardId']).doUpdateSet({ columnIds }))
    .execute();
}
