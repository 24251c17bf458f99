import { appendUpdates } from '#db/board-log.ts';
import type { BoardRow } from '#db/boards.ts';
import type { Database } from '#db/connect.ts';
import type { PersonId } from '#model/ids.ts';

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
  write(turn: Turn): Promise<number>;
};

type Waiting = {
  readonly turn: Turn;
  readonly resolve: (seq: number) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Writes what boards hand in, one transaction at a time: all that arrives while one runs goes into the next (group
 * commit), so a slow disk is waited for once and not once an edit.
 */
export function createLedger({ db, now }: { db: Database; now: () => Date }): Ledger {
  let waiting: Waiting[] = [];
  let isWriting = false;

  const run = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        await write(group);
      } catch {
        // One board's trouble must not be another's (R11): each alone, and for itself.
        for (const one of group) await write([one]).catch(one.reject);
      }
    }
    isWriting = false;
  };

  const write = async (group: readonly Waiting[]): Promise<void> => {
    const at = now().toISOString();
    const seqs = await appendUpdates(
      db,
      group.flatMap(({ turn: { board, updates } }) =>
        updates.map((update) => ({ ...update, boardId: board.id, epoch: board.epoch, at })),
      ),
    );
    let end = 0;
    for (const { turn, resolve } of group) {
      end += turn.updates.length;
      resolve(seqs[end - 1] ?? 0);
    }
  };

  return {
    write: (turn) =>
      new Promise((resolve, reject) => {
        waiting.push({ turn, resolve, reject });
        if (!isWriting) void run();
      }),
  };
}
