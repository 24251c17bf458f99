import * as Y from 'yjs';
import { type BoardDoc, newBoardDoc } from '#model/board/doc.ts';
import type { BoardId } from '#model/ids.ts';
import { loadBoard } from './board-log.ts';
import type { Database } from './connect.ts';

/** A board's document as it is stored, and the last log entry in it (0: none). Throws when the log has a gap. */
export async function loadDoc(
  db: Database,
  board: { id: BoardId; epoch: number },
): Promise<{ doc: BoardDoc; seq: number }> {
  const stored = await loadBoard(db, { boardId: board.id, epoch: board.epoch });
  const doc = newBoardDoc();
  doc.transact(() => {
    if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot.bytes);
    for (const update of stored.updates) Y.applyUpdate(doc, update.bytes);
  });
  if (doc.store.pendingStructs ?? doc.store.pendingDs) {
    throw new Error(`The log of board ${board.id} has a gap`);
  }
  return { doc, seq: stored.updates.at(-1)?.seq ?? stored.snapshot?.seq ?? 0 };
}
