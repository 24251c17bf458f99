import { appendUpdates, type LogEntry } from '#db/board-log.ts';
import type { BoardRow } from '#db/boards.ts';
import type { Database } from '#db/connect.ts';
import { inTransaction } from '#db/in-transaction.ts';
import type { PersonId } from '#model/ids.ts';
import { groupCommit } from './group-commit.ts';

/** What one board wants written: updates in order. */
export type Turn = {
  readonly board: BoardRow;
  readonly updates: readonly { readonly bytes: Uint8Array; readonly authorId: PersonId | null }[];
};

/** Turns that are kept together or not at all, with what else is written in their transaction. */
type Entry = {
  readonly turns: readonly Turn[];
  readonly alongside?: (tx: Database) => Promise<void>;
};

export type Ledger = {
  /**
   * Resolves when the turn is durable (R2), with the number of its last update; rejects when it is not, and then
   * nothing of it is.
   */
  readonly write: (turn: Turn) => Promise<number>;
  /** The same for turns of several boards, in one transaction with `alongside`. */
  readonly writeTogether: (
    turns: readonly Turn[],
    alongside: (tx: Database) => Promise<void>,
  ) => Promise<readonly number[]>;
  /** When it last wrote something, by `performance.now()`. */
  readonly wroteAtMs: number;
  /** How much it could not write, when that was the last it tried; else 0. */
  readonly failedBytes: number;
};

/** Writes what boards hand in, one transaction at a time. */
export function createLedger({ db, now }: { db: Database; now: () => Date }): Ledger {
  let wroteAtMs = -Infinity;
  let failedBytes = 0;

  const append = async (group: readonly Entry[]): Promise<number[]> => {
    const at = now().toISOString();
    const entries = group
      .flatMap(({ turns }) => turns)
      .flatMap(({ board, updates }) =>
        updates.map((update) => ({ ...update, boardId: board.id, epoch: board.epoch, at })),
      );
    const others = group.flatMap(({ alongside }) => alongside ?? []);
    try {
      const seqs = await appendAlongside(db, entries, others);
      wroteAtMs = performance.now();
      failedBytes = 0;
      return seqs;
    } catch (error) {
      failedBytes = entries.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
      throw error;
    }
  };

  const commit = groupCommit(async (group: readonly Entry[]) => {
    const seqs = await append(group);
    let end = 0;
    return group.map(({ turns }) =>
      turns.map(({ updates }) => {
        end += updates.length;
        return seqs[end - 1] ?? 0;
      }),
    );
  });

  return {
    write: async (turn) => {
      const [seq] = await commit({ turns: [turn] });
      return seq ?? 0;
    },
    writeTogether: (turns, alongside) => commit({ turns, alongside }),
    get wroteAtMs() {
      return wroteAtMs;
    },
    get failedBytes() {
      return failedBytes;
    },
  };
}

/** One statement when there is nothing else to write. */
function appendAlongside(
  db: Database,
  entries: readonly LogEntry[],
  others: readonly ((tx: Database) => Promise<void>)[],
): Promise<number[]> {
  if (others.length === 0) return appendUpdates(db, entries);
  return inTransaction(db, async (tx) => {
    const seqs = await appendUpdates(tx, entries);
    for (const write of others) await write(tx);
    return seqs;
  });
}
