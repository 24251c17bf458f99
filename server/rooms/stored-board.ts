import * as Y from 'yjs';
import { loadBoard } from '#db/board-log.ts';
import type { BoardRow } from '#db/boards.ts';
import type { Database } from '#db/connect.ts';
import { projectedThrough } from '#db/projection.ts';
import { type BoardDoc, newBoardDoc } from '#model/board/doc.ts';

/** A document as it is on disk. */
export type StoredDoc = {
  readonly doc: BoardDoc;
  /** The last log entry in it. */
  readonly seq: number;
  /** Log entries since the last snapshot: what a load has to read. */
  readonly entries: number;
  /** The rows know of the last log entry (R3); else they are to be written anew. */
  readonly isProjected: boolean;
};

/** Thrown when what is stored of a board is no document: of this board alone, and for longer than a moment (R29). */
export class UnreadableBoard extends Error {}

/** Builds a board's document from its snapshot and log. Throws {@link UnreadableBoard} when they do not make one. */
export async function openStoredDoc(db: Database, board: BoardRow): Promise<StoredDoc> {
  const { snapshot, updates } = await loadBoard(db, { boardId: board.id, epoch: board.epoch });
  const doc = newBoardDoc();
  try {
    doc.transact(() => {
      if (snapshot) Y.applyUpdate(doc, snapshot.bytes);
      for (const { bytes } of updates) Y.applyUpdate(doc, bytes);
    });
  } catch (error) {
    throw new UnreadableBoard(`The log of board ${board.id} cannot be read`, { cause: error });
  }
  if (doc.store.pendingStructs ?? doc.store.pendingDs) {
    throw new UnreadableBoard(`The log of board ${board.id} has a gap`);
  }
  const seq = updates.at(-1)?.seq ?? snapshot?.seq ?? 0;
  const isProjected = (await projectedThrough(db, board)) === seq;
  return { doc, seq, entries: updates.length, isProjected };
}
