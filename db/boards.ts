import type { Selectable } from 'kysely';
import * as Y from 'yjs';
import type { BoardKind } from '#model/access.ts';
import { newBoardDoc } from '#model/board/doc.ts';
import { seedBoard } from '#model/board/ops/seed-board.ts';
import type { ColumnSeed } from '#model/board/templates.ts';
import type { BoardId, ClientId, ColumnId, PersonId, QuarterId } from '#model/ids.ts';
import { rankBetween } from '#model/rank.ts';
import { appendUpdates } from './board-log.ts';
import type { Database } from './connect.ts';
import { inTransaction } from './in-transaction.ts';
import { newId } from './new-id.ts';
import { markProjected } from './projection.ts';
import type { BoardsTable, Instant } from './tables.ts';

export type BoardRow = Selectable<BoardsTable>;

export type NewBoard = {
  readonly clientId: ClientId;
  readonly kind: BoardKind;
  readonly quarterId: QuarterId | null;
  readonly title: string;
  readonly createdBy: PersonId;
  readonly at: Instant;
  readonly columns: readonly ColumnSeed[];
};

/** Makes a board with its columns, last in the navigation; the document's first log entry is written here (R6). */
export function insertBoard(db: Database, { columns, at, ...values }: NewBoard): Promise<BoardRow> {
  return inTransaction(db, async (tx) => {
    const id = newId<BoardId>();
    const last = await tx
      .selectFrom('boards')
      .select('rank')
      .where('clientId', '=', values.clientId)
      .where('kind', '=', values.kind)
      .orderBy('rank', 'desc')
      .limit(1)
      .executeTakeFirst();
    const board = await tx
      .insertInto('boards')
      .values({
        ...values,
        id,
        epoch: 1,
        lastSeq: 0,
        rank: rankBetween({ after: last?.rank, id }),
        archivedAt: null,
        createdAt: at,
      })
      .returningAll()
      .executeTakeFirstOrThrow();

    const doc = newBoardDoc();
    seedBoard(doc, {
      kind: board.kind,
      columns: columns.map((column) => ({ ...column, id: newId<ColumnId>() })),
    });
    const bytes = Y.encodeStateAsUpdate(doc);
    doc.destroy();
    const [lastSeq = 0] = await appendUpdates(tx, [
      { boardId: id, epoch: board.epoch, bytes, authorId: board.createdBy, at },
    ]);
    await markProjected(tx, { board, throughSeq: lastSeq });
    return { ...board, lastSeq };
  });
}

type Which = { readonly clientId: ClientId; readonly id: BoardId };

/** A board of this client, archived or not. */
export function findBoard(db: Database, which: Which): Promise<BoardRow | undefined> {
  return db
    .selectFrom('boards')
    .selectAll()
    .where('clientId', '=', which.clientId)
    .where('id', '=', which.id)
    .executeTakeFirst();
}

/** A board by id alone, because a socket's address has no more; its client is then asked who may come in. */
export function findBoardForSocket(db: Database, id: BoardId): Promise<BoardRow | undefined> {
  return db.selectFrom('boards').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A client's live task boards as the navigation lists them. Plan boards are found by their quarter. */
export function listBoards(db: Database, clientId: ClientId): Promise<BoardRow[]> {
  return taskBoards(db, clientId)
    .where('archivedAt', 'is', null)
    .orderBy('rank')
    .orderBy('id')
    .execute();
}

/** A client's archived task boards, the one archived last first. */
export function listArchivedBoards(db: Database, clientId: ClientId): Promise<BoardRow[]> {
  return taskBoards(db, clientId)
    .where('archivedAt', 'is not', null)
    .orderBy('archivedAt', 'desc')
    .orderBy('id')
    .execute();
}

function taskBoards(db: Database, clientId: ClientId) {
  return db
    .selectFrom('boards')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('kind', '=', 'tasks');
}

/** Every board of a client: plan and task boards, live and archived. */
export function listAllBoards(db: Database, clientId: ClientId): Promise<BoardRow[]> {
  return db
    .selectFrom('boards')
    .selectAll()
    .where('clientId', '=', clientId)
    .orderBy('id')
    .execute();
}

/** A quarter's plan board; `ensureQuarter` made it, so its absence throws. */
export function requirePlanBoard(
  db: Database,
  which: { clientId: ClientId; quarterId: QuarterId },
): Promise<BoardRow> {
  return db
    .selectFrom('boards')
    .selectAll()
    .where('clientId', '=', which.clientId)
    .where('quarterId', '=', which.quarterId)
    .executeTakeFirstOrThrow();
}

/** Gives a board another title. */
export function renameBoard(db: Database, change: Which & { title: string }): Promise<void> {
  return updateBoard(db, change, { title: change.title });
}

/** Puts a board away; nothing in it is lost. */
export function archiveBoard(db: Database, change: Which & { at: Instant }): Promise<void> {
  return updateBoard(db, change, { archivedAt: change.at });
}

/** Brings an archived board back. */
export function restoreBoard(db: Database, which: Which): Promise<void> {
  return updateBoard(db, which, { archivedAt: null });
}

async function updateBoard(
  db: Database,
  which: Which,
  set: { title?: string; archivedAt?: Instant | null },
): Promise<void> {
  await db
    .updateTable('boards')
    .set(set)
    .where('clientId', '=', which.clientId)
    .where('id', '=', which.id)
    .execute();
}
