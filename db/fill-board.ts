import * as Y from 'yjs';
import { newBoardDoc, type BoardDoc } from '#model/board/doc.ts';
import { readBoard } from '#model/board/view.ts';
import type { Board } from '#model/board/board.ts';
import { appendUpdates, loadBoard } from './board-log.ts';
import type { BoardRow } from './boards.ts';
import type { Database } from './connect.ts';
import { projectBoard } from './projection.ts';
import { readBodies } from './read-bodies.ts';
import type { Instant } from './tables.ts';

/**
 * Writes into a board that was made in this very transaction, so that no room can have it open: `write` calls the same
 * operations people's browsers do (R1), and what they changed becomes one log entry by the board's maker.
 */
export async function fillBoard(
  tx: Database,
  {
    board,
    at,
    write,
  }: { board: BoardRow; at: Instant; write: (doc: BoardDoc, empty: Board) => void },
): Promise<void> {
  const doc = newBoardDoc();
  const stored = await loadBoard(tx, { boardId: board.id, epoch: board.epoch });
  for (const update of stored.updates) Y.applyUpdate(doc, update.bytes);
  const before = Y.encodeStateVector(doc);
  write(doc, readBoard(doc));
  const bytes = Y.encodeStateAsUpdate(doc, before);
  const entry = { boardId: board.id, epoch: board.epoch, bytes, authorId: board.createdBy, at };
  const [throughSeq = 0] = await appendUpdates(tx, [entry]);
  const content = readBoard(doc);
  await projectBoard(tx, { board, content, bodies: readBodies(doc, content), throughSeq });
  doc.destroy();
}
