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
};

/** Writes what boards hand in, one transaction at a time. */
export function createLedger({ db, now }: { db: Database; now: () => Date }): Ledger {
  return {
    write: groupCommit(async (turns) => {
      const at = now().toISOString();
      const seqs = await appendUpdates(
        db,
        turns.flatMap(({ board, updates }) =>
          updates.map((update) => ({ ...update, boardId: board.id, epoch: board.epoch, at })),
        ),
      );
      let end = 0;
      return turns.map(({ updates }) => {
        end += updates.length;
        return seqs[end - 1] ?? 0;
      });
    }),
  };
}
