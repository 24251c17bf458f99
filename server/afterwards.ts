import type { Log } from './log.ts';

/** Does something when the answer is on its way. */
export type Later = (work: () => Promise<void>) => void;

/** Work that nobody waits for; a fault in it is logged, and stopping waits until it is done. */
export function createAfterwards(log: Log): { readonly later: Later; settle(): Promise<void> } {
  const underWay = new Set<Promise<void>>();
  return {
    later: (work) => {
      const done = work().then(
        () => undefined,
        (error: unknown) => log.fault('Something after an answer failed', error),
      );
      underWay.add(done);
      void done.then(() => underWay.delete(done));
    },
    settle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
