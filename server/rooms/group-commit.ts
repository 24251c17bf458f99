import { setTimeout as after } from 'node:timers/promises';

type Waiting<T, R> = {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Hands items to `write` a group at a time: all that arrives while one is being written goes into the next, so a slow
 * disk is waited for once and not once an item. `write` is all or nothing. When a group fails each item is tried
 * alone: one board's trouble must not be another's (R11). The function returned resolves with what `write` said of its
 * item, in the same place. `everyMs`: the next group waits until so long after the last one began.
 */
export function groupCommit<T, R>(
  write: (items: readonly T[]) => Promise<readonly R[]>,
  { everyMs = 0 }: { everyMs?: number } = {},
): (item: T) => Promise<R> {
  let waiting: Waiting<T, R>[] = [];
  let isWriting = false;

  const commit = async (group: readonly Waiting<T, R>[]): Promise<void> => {
    const results = await write(group.map(({ item }) => item));
    group.forEach(({ resolve }, at) => resolve(results[at] as R));
  };
  const run = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const startedAtMs = performance.now();
      try {
        await commit(group);
      } catch {
        for (const one of group) await commit([one]).catch(one.reject);
      }
      const leftMs = startedAtMs + everyMs - performance.now();
      if (everyMs > 0 && leftMs > 0) await after(leftMs);
    }
    isWriting = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isWriting) void run();
    });
}
