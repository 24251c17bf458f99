import type { Database } from '#db/connect.ts';
import { projectBoards, type Hearing, type Numbered, type Projected } from '#db/projection.ts';
import type { Log } from '../log.ts';
import { groupCommit } from './group-commit.ts';

/** Writes the rows of boards, several boards in one transaction. Resolves when they are written. */
export type RowWriter = (rows: Projected) => Promise<void>;

type RowWriterOptions = Hearing & {
  readonly everyMs: number;
  /** Cards are new on their board, and their rows are written. */
  readonly onNumbered: (cards: readonly Numbered[]) => void;
};

/** Makes a {@link RowWriter}; what boards hand in within `everyMs` is written together. */
export function createRowWriter(
  db: Database,
  { everyMs, onNumbered, ...hear }: RowWriterOptions,
): RowWriter {
  return groupCommit(
    async (boards) => {
      const numbered = await projectBoards(db, boards, hear);
      if (numbered.length > 0) onNumbered(numbered);
      return boards.map(() => undefined);
    },
    { everyMs },
  );
}

type ProjectorParts = {
  readonly writeRows: RowWriter;
  readonly log: Log;
  /** While a board is busy its rows are written this often. */
  readonly everyMs: number;
  /** Rows that were put off are due. */
  readonly onDue: () => void;
};

/** Decides when a board's rows are written, and writes them one time after another (R3). */
export type Projector = {
  readonly isBusy: boolean;
  /** Something was touched. True: write its rows now; false: `onDue` will say when. */
  isDueNow(): boolean;
  /** Takes now what there is to write, and writes it after what is being written; whether it could. Never rejects. */
  run(take: () => Projected): Promise<boolean>;
  /** Resolves when nothing is being written. */
  settle(): Promise<unknown>;
  stop(): void;
};

/** Reading a large board holds up the event loop: at most a twentieth of the time goes into it. */
const REST = 20;

/** Rows are written behind the log and never hold up an edit: at once after a pause, now and then while a board is busy. */
export function createProjector({ writeRows, log, everyMs, onDue }: ProjectorParts): Projector {
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<boolean> = Promise.resolve(true);
  let running = 0;
  let nextAtMs = -Infinity;

  const attempt = async (rows: Projected): Promise<boolean> => {
    try {
      await writeRows(rows);
      return true;
    } catch (error) {
      log.fault('Rows could not be written; the documents have everything', error);
      return false;
    } finally {
      running -= 1;
    }
  };

  return {
    get isBusy() {
      return running > 0 || timer !== undefined;
    },
    isDueNow: () => {
      const waitMs = nextAtMs - performance.now();
      if (waitMs <= 0) return true;
      timer ??= setTimeout(() => {
        timer = undefined;
        onDue();
      }, waitMs);
      return false;
    },
    run: (take) => {
      running += 1;
      const startedAtMs = performance.now();
      const rows = take();
      const tookMs = performance.now() - startedAtMs;
      nextAtMs = startedAtMs + Math.max(everyMs, tookMs * REST);
      last = last.then(() => attempt(rows));
      return last;
    },
    settle: () => last,
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
