import { loadBoard } from '#db/board-log.ts';
import type { BoardRow } from '#db/boards.ts';
import type { Database } from '#db/connect.ts';
import { projectedThrough } from '#db/projection.ts';
import { BoardBytes } from './board-bytes.ts';

/** A board as it is on disk. */
export type Stored = {
  readonly bytes: BoardBytes;
  /** The last log entry in it. */
  readonly seq: number;
  /** Log entries since the last snapshot: what a load has to read. */
  readonly entries: number;
};

/** Reads a board's snapshot and log. */
export async function readStored(db: Database, board: BoardRow): Promise<Stored> {
  const stored = await loadBoard(db, { boardId: board.id, epoch: board.epoch });
  const { snapshot, updates } = stored;
  return {
    bytes: new BoardBytes(stored),
    seq: updates.at(-1)?.seq ?? snapshot?.seq ?? 0,
    entries: updates.length,
  };
}

/** A log of more entries is made a snapshot of before a document goes. */
const MOST_ENTRIES = 100;

/** The same with a log that is no longer than it need be; `compact` shortens one of so many `entries`. */
export async function readShort(
  db: Database,
  board: BoardRow,
  { entries, compact }: { entries: number; compact: (board: BoardRow) => Promise<void> },
): Promise<Stored> {
  if (entries > MOST_ENTRIES) await compact(board);
  return readStored(db, board);
}

/** The rows know of the last log entry (R3); else they are to be written anew. */
export async function isProjected(db: Database, board: BoardRow, seq: number): Promise<boolean> {
  return (await projectedThrough(db, board)) === seq;
}
