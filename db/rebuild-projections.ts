import { sql } from 'kysely';
import { readBoard } from '#model/board/view.ts';
import type { BoardId, ClientId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import { assignedSince } from './assigned-since.ts';
import { inTransaction } from './in-transaction.ts';
import { loadDoc } from './load-doc.ts';
import { projectBoard, projectedThrough } from './projection.ts';
import { readBodies } from './read-bodies.ts';

type Board = { readonly id: BoardId; readonly clientId: ClientId; readonly epoch: number };

/** Boards whose rows do not know of their last log entry: their server was killed between an edit and its rows. */
export function listBoardsBehind(db: Database): Promise<Board[]> {
  return db
    .selectFrom('boards')
    .leftJoin('projections', (join) =>
      join
        .onRef('projections.boardId', '=', 'boards.id')
        .onRef('projections.epoch', '=', 'boards.epoch'),
    )
    .select(['boards.id', 'boards.clientId', 'boards.epoch'])
    .where((eb) =>
      eb.or([
        eb('projections.throughSeq', 'is', null),
        eb('projections.throughSeq', '<', eb.ref('boards.lastSeq')),
      ]),
    )
    .execute();
}

/** Makes a board's rows anew from its document (R3). While it does, nothing is appended to that board's log. */
export function rebuildRows(db: Database, board: Board): Promise<void> {
  return inTransaction(db, async (tx) => {
    // Else rows of an entry appended meanwhile could be written over by older ones.
    await tx
      .updateTable('boards')
      .set({ lastSeq: sql`last_seq` })
      .where('id', '=', board.id)
      .execute();
    const { doc, seq: throughSeq } = await loadDoc(tx, board);
    const content = readBoard(doc);
    const assigned = await assignedSince(tx, board, await projectedThrough(tx, board));
    const bodies = readBodies(doc, content);
    await projectBoard(tx, { board, content, bodies, throughSeq, assigned });
    doc.destroy();
  });
}

/** Makes the rows of every board anew, a board a transaction. How many boards there were. */
export async function rebuildProjections(db: Database): Promise<number> {
  const boards = await db.selectFrom('boards').select(['id', 'clientId', 'epoch']).execute();
  for (const board of boards) await rebuildRows(db, board);
  return boards.length;
}
