import type { Selectable } from 'kysely';
import type { BoardTemplateId, CardId, ChecklistItemId, ClientId, PersonId } from '#model/ids.ts';
import { pasteCards } from '#model/board/ops/paste-cards.ts';
import { setAging } from '#model/board/ops/board-settings.ts';
import type { OwnTemplate } from '#model/board/own-template.ts';
import { insertBoard, type BoardRow } from './boards.ts';
import type { Database } from './connect.ts';
import { fillBoard } from './fill-board.ts';
import { inTransaction } from './in-transaction.ts';
import { newId } from './new-id.ts';
import type { BoardTemplatesTable, Instant } from './tables.ts';

/** A template of a client's own. */
export type BoardTemplateRow = Selectable<BoardTemplatesTable>;

type Which = { readonly clientId: ClientId; readonly id: BoardTemplateId };

/** A client's own templates, by name; removed ones are left out. */
export function listBoardTemplates(db: Database, clientId: ClientId): Promise<BoardTemplateRow[]> {
  return db
    .selectFrom('boardTemplates')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .orderBy('title')
    .orderBy('id')
    .execute();
}

/** One template of a client, removed or not. */
export function findBoardTemplate(
  db: Database,
  { clientId, id }: Which,
): Promise<BoardTemplateRow | undefined> {
  return db
    .selectFrom('boardTemplates')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Keeps a template under its name. */
export function insertBoardTemplate(
  db: Database,
  {
    template,
    ...row
  }: Omit<BoardTemplateRow, 'id' | 'removedAt' | 'content'> & {
    readonly template: OwnTemplate;
  },
): Promise<BoardTemplateRow> {
  return db
    .insertInto('boardTemplates')
    .values({
      ...row,
      id: newId<BoardTemplateId>(),
      content: JSON.stringify(template),
      removedAt: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Renames a template, removes it, or with `removedAt: null` brings it back. Boards made of it stay as they are. */
export async function updateBoardTemplate(
  db: Database,
  {
    clientId,
    id,
    ...change
  }: Which & ({ readonly title: string } | { readonly removedAt: Instant | null }),
): Promise<void> {
  await db
    .updateTable('boardTemplates')
    .set(change)
    .where('clientId', '=', clientId)
    .where('id', '=', id)
    .execute();
}

type FromTemplate = {
  readonly clientId: ClientId;
  readonly title: string;
  readonly template: OwnTemplate;
  readonly createdBy: PersonId;
  readonly at: Instant;
};

/** Makes a task board with a template's columns, settings and cards (R6), all of it or nothing. */
export function insertBoardFrom(
  db: Database,
  { template, ...board }: FromTemplate,
): Promise<BoardRow> {
  const { columns, agingDays } = template;
  return inTransaction(db, async (tx) => {
    const row = await insertBoard(tx, { ...board, kind: 'tasks', quarterId: null, columns });
    await fillBoard(tx, {
      board: row,
      at: board.at,
      write: (doc, empty) => {
        setAging(doc, { days: agingDays });
        columns.forEach(({ cards }, at) => {
          const columnId = empty.columns[at]?.id;
          if (columnId === undefined || cards.length === 0) return;
          pasteCards(doc, {
            columnId,
            after: 'end',
            createdAt: board.at,
            createdBy: board.createdBy,
            cards: cards.map((copied) => ({
              id: newId<CardId>(),
              copied,
              itemIds: copied.checklist.map(() => newId<ChecklistItemId>()),
            })),
          });
        });
      },
    });
    return row;
  });
}
