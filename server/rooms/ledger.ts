import { appendUpdates } from '#db/board-log.ts';
import type { BoardRow } from '#db/boards.ts';
import type { Database } from '#db/connect.ts';
import { inTransaction } from '#db/in-transaction.ts';
import type { PersonId } from '#model/ids.ts';
import type { Log } from '../log.ts';

/** What one board wants written: updates in order, and the rows that follow from them. */
export type Turn = {
  readonly board: BoardRow;
  readonly updates: readonly { readonly bytes: Uint8Array; readonly authorId: PersonId | null }[];
  /** Writes the touched cards' rows (R3), in the same transaction. */
  project(tx: Database, throughSeq: number): Promise<void>;
};

export type Written = {
  /** The number of the turn's last update. */
  readonly seq: number;
  /** False: the updates are durable but the rows could not be written; project the whole board next time. */
  readonly isProjected: boolean;
};

type Waiting = {
  readonly turn: Turn;
  readonly resolve: (written: Written) => void;
  readonly reject: (error: unknown) => void;
};

export type Ledger = {
  /** Resolves when the turn is durable (R2); rejects when it is not, and then nothing of it is. */
  write(turn: Turn): Promise<Written>;
};

/**
 * Writes what boards hand in, one transaction at a time: all that arrives while one runs goes into the next (group
 * commit), so a slow disk is waited for once and not once an edit.
 */
export function createLedger({
  db,
  now,
  log,
}: {
  db: Database;
  now: () => Date;
  log: Log;
}): Ledger {
  let waiting: Waiting[] = [];
  let isWriting = false;

  const run = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await writeGroup(group);
    }
    isWriting = false;
  };

  const writeGroup = async (group: Waiting[]): Promise<void> => {
    try {
      const seqs = await write(group.map(({ turn }) => turn));
      group.forEach(({ resolve }, at) => resolve({ seq: seqs[at] ?? 0, isProjected: true }));
    } catch {
      // One board's trouble must not be another's (R11): each alone, and its rows are given up before its updates.
      for (const one of group) await writeAlone(one);
    }
  };

  const writeAlone = async ({ turn, resolve, reject }: Waiting): Promise<void> => {
    try {
      const [seq = 0] = await write([turn]);
      return resolve({ seq, isProjected: true });
    } catch (error) {
      log.fault(`Board ${turn.board.id}: a turn could not be written`, error);
    }
    try {
      const [seq = 0] = await write([{ ...turn, project: () => Promise.resolve() }]);
      resolve({ seq, isProjected: false });
    } catch (error) {
      reject(error);
    }
  };

  const write = (turns: readonly Turn[]): Promise<number[]> =>
    inTransaction(db, async (tx) => {
      const at = now().toISOString();
      const entries = turns.flatMap(({ board, updates }) =>
        updates.map((update) => ({ ...update, boardId: board.id, epoch: board.epoch, at })),
      );
      const seqs = await appendUpdates(tx, entries);
      const lastSeqs: number[] = [];
      let end = 0;
      for (const turn of turns) {
        end += turn.updates.length;
        const seq = seqs[end - 1] ?? 0;
        lastSeqs.push(seq);
        await turn.project(tx, seq);
      }
      return lastSeqs;
    });

  return {
    write: (turn) =>
      new Promise((resolve, reject) => {
        waiting.push({ turn, resolve, reject });
        if (!isWriting) void run();
      }),
  };
}
