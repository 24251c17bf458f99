import type { Database } from '#db/connect.ts';
import { listBoardsBehind, rebuildRows } from '#db/rebuild-projections.ts';
import type { Log } from './log.ts';

/** Rows that a killed server left behind, being written. */
export type CatchUp = {
  /** Writes those that did not fit before the start, one board after another. */
  goOn(): void;
  /** Resolves when none is being written; nothing more begins. */
  stop(): Promise<void>;
};

/** How long a start may wait for rows: it must not take longer because more boards were open at the crash. */
const WITHIN_MS = 1_500;

/** Writes rows for as long as a start may wait (R3); pages read rows, and usually there are few to write. */
export async function beginCatchUp(
  { db, log }: { db: Database; log: Log },
  withinMs = WITHIN_MS,
): Promise<CatchUp> {
  const behind = await listBoardsBehind(db);
  const writeUntil = async (isOver: () => boolean): Promise<void> => {
    for (let board = behind.pop(); board; board = behind.pop()) {
      try {
        await rebuildRows(db, board);
      } catch (error) {
        // One board that cannot be read must not keep the others from being served (R11).
        log.fault(`Board ${board.id}: its rows could not be written`, error);
      }
      if (isOver()) return;
    }
  };
  const endsAtMs = performance.now() + withinMs;
  await writeUntil(() => performance.now() >= endsAtMs);
  let isStopping = false;
  let rest: Promise<void> = Promise.resolve();
  return {
    goOn: () => {
      if (behind.length > 0) log.info(`${behind.length} boards' rows are written while serving`);
      rest = writeUntil(() => isStopping);
    },
    stop: async () => {
      isStopping = true;
      await rest;
    },
  };
}
