import type { BoardInMemory } from './board-in-memory.ts';
import type { BoardRow } from '#db/boards.ts';
import type { Turn } from './ledger.ts';

/**
 * A room in a turn of its own, for as long as somebody holds it: its document is what is on disk, and whatever arrives
 * waits. For changes that concern two boards.
 */
export type StillRoom = {
  readonly board: BoardRow;
  readonly memory: BoardInMemory;
  /** It was closed while it was held: nothing that happens to it now would be kept. */
  isGone(): boolean;
  /** What its document emitted since it is held, to be written down; undefined: nothing. */
  takeTurn(): Turn | undefined;
  /** What was taken is on disk, up to this number: everybody is told. */
  kept(seq: number): void;
  /** Lets go; with an error when its document is not what is on disk. */
  release(error?: Error): void;
};
