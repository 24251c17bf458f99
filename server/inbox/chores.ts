import type { Log } from '../log.ts';

/** Something to be done now and then. It may find nothing to do, and must not do twice what a killed server did. */
export type Chore = {
  /** As it stands in the log when it fails. */
  readonly name: string;
  readonly run: (isStopping: () => boolean) => Promise<void>;
};

export type Chores = {
  /** Begins: at once, and then again and again. */
  start(): void;
  /** Does all of them now, after what is being done. */
  runNow(): Promise<void>;
  /** Resolves when none is being done; none begins any more. */
  stop(): Promise<void>;
};

type ChoresParts = {
  readonly chores: readonly Chore[];
  readonly everyMs: number;
  readonly log: Log;
};

/** Does chores one after another, never two at once. One that fails is logged and tried again next time. */
export function createChores({ chores, everyMs, log }: ChoresParts): Chores {
  let timer: NodeJS.Timeout | undefined;
  let isStopping = false;
  let last: Promise<void> = Promise.resolve();

  const doAll = async (): Promise<void> => {
    for (const { name, run } of chores) {
      if (isStopping) return;
      try {
        await run(() => isStopping);
      } catch (error) {
        log.fault(`${name} failed; it is tried again`, error);
      }
    }
  };
  const runNow = (): Promise<void> => {
    last = last.then(doAll);
    return last;
  };
  return {
    start: () => {
      void runNow();
      timer = setInterval(() => void runNow(), everyMs);
    },
    runNow,
    stop: async () => {
      isStopping = true;
      clearInterval(timer);
      await last;
    },
  };
}
