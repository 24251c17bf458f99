import { startServer } from '../contestants.ts';
import { makeBoard, makeTypist } from '../edits.ts';
import { openPages, Page } from '../page.ts';
import type { Part } from '../part.ts';
import { pause } from '../statistics.ts';

/** The product waits a minute and half a minute; nobody wants to here. */
const QUIET_MS = 2_000;
const LIMITS_FOR_PATIENCE = { roomIdleMs: 1_500, documentIdleMs: 1_500 };

/** What open boards and sockets cost, and what is left of them. */
export const memory: Part = {
  name: 'memory',
  says: 'Memory after a collection: heap with the bytes outside it, boards of 1,000 cards',
  isFor: ({ hasDocuments }) => hasDocuments,
  measure: async (contestant, { isShort, note }) => {
    const boards = isShort ? 5 : 20;
    const sockets = isShort ? 100 : 500;
    const server = await startServer(contestant, LIMITS_FOR_PATIENCE);
    try {
      const large = makeBoard({ name: 'memory', cards: 1_000 });
      const small = makeBoard({ name: 'small', cards: 1 });
      const [busy] = await server.make([{ name: 'small', bytes: small.bytes }]);
      if (!busy) return;
      // One socket first: what only the first one costs is no socket's.
      const [early] = await openPages(1, busy);
      await pause(300);
      const start = await server.used(true);
      const many = await openPages(sockets, busy);
      await pause(300);
      const connected = await server.used(true);
      note('kB a connection', (connected.heapBytes - start.heapBytes) / sockets / 1000);
      for (const page of [...many, early]) page?.end();
      await pause(QUIET_MS);

      const before = await server.used(true);
      const addresses = await server.make(
        Array.from({ length: boards }, (_each, at) => ({
          name: `memory-${at}`,
          bytes: large.bytes,
        })),
      );
      const mb = (bytes: number): number => (bytes - before.heapBytes) / boards / 1e6;
      const pages = addresses.map((address) => new Page(address));
      await Promise.all(pages.map(({ inStep }) => inStep));
      const [edit] = makeTypist(large, 31, 1).edits;
      if (edit) for (const page of pages) page.say('update', edit);
      await pause(300);
      const open = await server.used(true);
      note('MB an open board, just edited', mb(open.heapBytes));
      await pause(QUIET_MS + 1_000);
      const quiet = await server.used(true);
      note('MB an open board nobody edits', mb(quiet.heapBytes));
      for (const page of pages) page.end();
      await pause(QUIET_MS + 2_500);
      const left = await server.used(true);
      note('MB a board everybody left', mb(left.heapBytes));
    } finally {
      await server.stop();
    }
  },
};
