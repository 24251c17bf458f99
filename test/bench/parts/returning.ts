import * as Y from 'yjs';
import { startServer } from '../contestants.ts';
import { makeBoard } from '../edits.ts';
import { isSameDocument, openPages, Page } from '../page.ts';
import { mustBeEqual, type Part } from '../part.ts';
import { pause, within } from '../statistics.ts';

/** After a restart or a cut line everybody comes at once. */
export const returning: Part = {
  name: 'returning',
  says: 'Everybody on a board of 1,000 cards comes back at once; all are in step after',
  isFor: ({ hasDocuments }) => hasDocuments,
  measure: async (contestant, { isShort, note }) => {
    const count = isShort ? 100 : 500;
    const server = await startServer(contestant);
    try {
      const board = makeBoard({ name: 'returning', cards: 1_000, history: 5_000 });
      const [address] = await server.make([{ name: 'returning', bytes: board.bytes }]);
      if (!address) return;
      const whole = new Y.Doc();
      Y.applyUpdate(whole, board.bytes);
      const stateVector = Y.encodeStateVector(whole);
      // A page that was there has everything, and says so with what it knows to be deleted.
      const answer = Y.encodeStateAsUpdate(whole, stateVector);
      const stays = new Page(address, { keeps: true });
      await stays.inStep;

      const come = async (options: object): Promise<Page[]> => {
        const startMs = performance.now();
        const pages = await openPages(count, address, options);
        const tookMs = performance.now() - startMs;
        const [first] = pages;
        const isSame = (page: Page): boolean => page.answerFingerprint === first?.answerFingerprint;
        mustBeEqual(pages.every(isSame), 'who came back');
        const late = new Page(address, { keeps: true });
        await late.inStep;
        // What belongs to the answer comes right with it.
        await pause(150);
        mustBeEqual(isSameDocument(late.document(), whole), 'who came later');
        if (!('answer' in options)) mustBeEqual(isSame(late), 'who came back and who came later');
        late.end();
        note('answer' in options ? 'after a cut ms' : 'after a reload ms', tookMs);
        return pages;
      };
      for (const options of [{ stateVector, answer }, {}]) {
        const pages = await come(options);
        for (const page of pages) page.end();
        await within(2_000, () => pages.every(({ isClosed }) => isClosed));
        await pause(500);
      }
    } finally {
      await server.stop();
    }
  },
};
