/** Runs one thing over and over, never twice at once, whenever it is asked for. */
export type Turns = {
  readonly isBusy: boolean;
  /** There is something to do: a turn comes. */
  ask(): void;
  /** Resolves when nothing is left to do. */
  settle(): Promise<void>;
};

type TurnsOptions = {
  /** Takes all that is there; whether that was work worth gathering. Must not reject. */
  readonly take: () => Promise<boolean>;
  /** Nothing is left to do. */
  readonly onRest: () => void;
  readonly busyMs: number;
};

/**
 * All that arrives in one turn of the event loop, while a turn runs, or within `busyMs` of the last one that had work
 * is taken together; the first after a pause goes at once.
 */
export function createTurns({ take, onRest, busyMs }: TurnsOptions): Turns {
  let isAsked = false;
  let running: Promise<void> | undefined;
  let lastAtMs = -Infinity;

  const run = async (): Promise<void> => {
    while (isAsked) {
      const sinceMs = performance.now() - lastAtMs;
      await pause(sinceMs < busyMs ? busyMs - sinceMs : 0);
      isAsked = false;
      const startedAtMs = performance.now();
      if (await take()) lastAtMs = startedAtMs;
    }
    running = undefined;
    onRest();
  };

  return {
    get isBusy() {
      return running !== undefined;
    },
    ask: () => {
      isAsked = true;
      running ??= run();
    },
    settle: () => running ?? Promise.resolve(),
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => {
    if (ms > 0) setTimeout(done, ms);
    else setImmediate(done);
  });
}
