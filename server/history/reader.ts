import { Worker } from 'node:worker_threads';
import { answerTask, bytesOf, type Answer, type Task } from './tasks.ts';

/** Reads whole boards: small ones at once, large ones in a thread beside the event loop. */
export type Reader = {
  do<T extends Task>(task: T): Promise<Answer<T>>;
  /** Ends the thread; what it was asked is refused. */
  stop(): Promise<void>;
};

/** The thread ends when nobody has asked it anything for this long. */
const REST_MS = 60_000;

/** Lies beside the bundle. The server run from its sources has none and reads everything itself. */
const BUILT_WORKER = import.meta.url.endsWith('.ts')
  ? undefined
  : new URL('./replay-worker.js', import.meta.url);

type Waiting = {
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
};
type Said = { readonly id: number; readonly value?: never; readonly error?: unknown };

/** Makes a {@link Reader}; boards of up to `hereBytes` are read on the event loop, others by the worker. */
export function createReader(options: { hereBytes: number; workerUrl?: URL }): Reader {
  const { hereBytes, workerUrl = BUILT_WORKER } = options;
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let rest: NodeJS.Timeout | undefined;
  let count = 0;

  const end = async (error: unknown): Promise<void> => {
    clearTimeout(rest);
    const ending = worker;
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    await ending?.terminate();
  };

  const start = (url: URL): Worker => {
    const started = new Worker(url);
    started.unref();
    started.on('message', ({ id, value, error }: Said) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (value === undefined) asked?.reject(error);
      else asked?.resolve(value);
    });
    started.on('error', (error) => {
      if (worker === started) void end(error);
    });
    return started;
  };

  return {
    do: <T extends Task>(task: T) =>
      new Promise<Answer<T>>((resolve, reject) => {
        // The task's type says what its answer is; TypeScript does not follow that through a union.
        if (!workerUrl || bytesOf(task) <= hereBytes) return resolve(answerTask(task) as Answer<T>);
        clearTimeout(rest);
        rest = setTimeout(() => {
          if (waiting.size === 0) void end(undefined);
        }, REST_MS).unref();
        worker ??= start(workerUrl);
        const id = (count += 1);
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, task });
      }),
    stop: () => end(new Error('The server is stopping')),
  };
}
