import * as Y from 'yjs';
import type { BoardRow } from '#db/boards.ts';
import { appendUpdates, loadBoard } from '#db/board-log.ts';
import type { Database } from '#db/connect.ts';
import { projectBoard } from '#db/projection.ts';
import { readBodies } from '#db/read-bodies.ts';
import { newBoardDoc, type BoardDoc } from '#model/board/doc.ts';
import { readBoard } from '#model/board/view.ts';
import { AT } from './records.ts';

/** A board's document, from what is stored of it. */
export async function loadDoc(db: Database, board: BoardRow): Promise<BoardDoc> {
  const stored = await loadBoard(db, { boardId: board.id, epoch: board.epoch });
  const doc = newBoardDoc();
  if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot.bytes);
  for (const { bytes } of stored.updates) Y.applyUpdate(doc, bytes);
  return doc;
}

/** Changes a stored board without a server: append, then project. */
export async function changeBoard(
  db: Database,
  board: BoardRow,
  make: (doc: BoardDoc) => void,
): Promise<void> {
  const doc = await loadDoc(db, board);
  const updates: Uint8Array[] = [];
  doc.on('update', (bytes: Uint8Array) => updates.push(bytes));
  make(doc);
  const seqs = await appendUpdates(
    db,
    updates.map((bytes) => ({
      boardId: board.id,
      epoch: board.epoch,
      bytes,
      authorId: board.createdBy,
      at: AT,
    })),
  );
  const content = readBoard(doc);
  await projectBoard(db, {
    board,
    content,
    bodies: readBodies(doc, content),
    throughSeq: seqs.at(-1) ?? board.lastSeq,
  });
}
