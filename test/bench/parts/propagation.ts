import * as Y from 'yjs';
import { startServer } from '../contestants.ts';
import { makeBoard, makeTypist } from '../edits.ts';
import type { Page } from '../page.ts';
import { isSameDocument, openPages } from '../page.ts';
import { mustBeEqual, type Part } from '../part.ts';
import { pause, percentile, within } from '../statistics.ts';

const READERS = [1, 10, 50, 200];
/** Long enough for every edit to be the first after a pause, short enough for a person. */
const PAUSE_MS = 15;

/** From a page's sending an edit to the last reader's having it. */
export const propagation: Part = {
  name: 'propagation',
  says: 'One person edits, 60 times a second at most; the last reader has it after',
  measure: async (contestant, { isShort, note }) => {
    const edits = isShort ? 30 : 150;
    const server = await startServer(contestant);
    try {
      const boards = READERS.map((count) =>
        makeBoard({ name: `propagation-${count}`, cards: 100 }),
      );
      const addresses = await server.make(
        boards.map(({ bytes }, at) => ({ name: `propagation-${at}`, bytes })),
      );
      for (const [at, readers] of READERS.entries()) {
        const [board, address] = [boards[at], addresses[at]];
        if (!board || !address) continue;
        const typist = makeTypist(board, 7, edits);
        let heard = 0;
        let allHeard = (): void => undefined;
        const onUpdate = (): void => {
          heard += 1;
          if (heard === readers) allHeard();
        };
        const pages = await openPages(readers, address, { onUpdate, keeps: true });
        const [writer] = await openPages(1, address);
        await pause(100);
        for (const page of pages) page.startCounting();
        const tookMs: number[] = [];
        for (const edit of typist.edits) {
          heard = 0;
          const all = new Promise<void>((done) => (allHeard = done));
          const startMs = performance.now();
          writer?.say('update', edit);
          await all;
          tookMs.push(performance.now() - startMs);
          await pause(PAUSE_MS);
        }
        note(`p50 ms, ${readers} readers`, percentile(tookMs, 0.5));
        note(`p99 ms, ${readers} readers`, percentile(tookMs, 0.99));

        const expected = new Y.Doc();
        for (const update of [board.bytes, ...typist.edits]) Y.applyUpdate(expected, update);
        const [first] = pages;
        mustBeEqual(
          first !== undefined &&
            isSameDocument(first.document([board.bytes]), expected) &&
            pages.every(({ fingerprint }) => fingerprint === first.fingerprint),
          `${readers} readers`,
        );
        for (const page of [...pages, writer]) page?.end();
        await within(500, () => pages.every((page: Page) => page.isClosed));
      }
    } finally {
      await server.stop();
    }
  },
};
