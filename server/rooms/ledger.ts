import { appendUpdates } from '#db/board-log.ts';
import type { BoardRow } from '#db/boards.ts';
import type { Database } from '#db/connect.ts';
import type { PersonId } from '#model/ids.ts';
import { groupCommit } from './group-commit.ts';

/** What one board wants written: updates in order. */
export type Turn = {
  readonly board: BoardRow;
  readonly updates: readonly { readonly bytes: Uint8Array; readonly authorId: PersonId | null }[];
};

export type Ledger = {
  /**
   * Resolves when the turn is durable (R2), with the number of its last update; rejects when it is not, and then
   * nothing of it is.
   */
  readonly write: (turn: Turn) => Promise<number>;
  /** When it last wrote something, by `performance.now()`. */
  readonly wroteAtMs: number;
  /** How much it could not write, when that was the last it tried; else 0. */
  readonly failedBytes: number;
};

/** Writes what boards hand in, one transaction at a time. */
export function createLedger({ db, now }: { db: Database; now: () => Date }): Ledger {
  let wroteAtMs = -Infinity;
  let failedBytes = 0;

  const append = async (turns: readonly Turn[]): Promise<number[]> => {
    const at = now().toISOString();
    const entries = turns.flatMap(({ board, updates }) =>
      updates.map((update) => ({ ...update, boardId: board.id, epoch: board.epoch, at })),
    );
    try {
      const seqs = await appendUpdates(db, entries);
      wroteAtMs = performance.now();
      failedBytes = 0;
      return seqs;
    } catch (error) {
      failedBytes = entries.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
      throw error;
    }
  };

  return {
    write: groupCommit(async (turns) => {
      const seqs = await append(turns);
      let end = 0;
      return turns.map(({ updates }) => {
        end += updates.length;
        return seqs[end - 1] ?? 0;
      });
    }),
    get wroteAtMs() {
      return wroteAtMs;
    },
    get failedBytes() {
      return failedBytes;
    },
  };
}
