import * as Y from 'yjs';
import { cardsOf } from '#model/board/doc.ts';
import { startServer } from '../contestants.ts';
import { makeBoard } from '../edits.ts';
import { openPages, Page } from '../page.ts';
import { mustBeEqual, type Part } from '../part.ts';
import { pause, percentile, within } from '../statistics.ts';

const EDIT_BYTES = 64_000;

/** Somebody's laptop goes to sleep with the lid half open, while the others work on. */
export const slowReader: Part = {
  name: 'slow',
  says: 'A reader stops reading while 39 MB of edits go by',
  measure: async (contestant, { isShort, note }) => {
    const count = isShort ? 100 : 610;
    const server = await startServer(contestant);
    try {
      const board = makeBoard({ name: 'slow', cards: 10 });
      const [address] = await server.make([{ name: 'slow', bytes: board.bytes }]);
      if (!address) return;
      const doc = new Y.Doc();
      Y.applyUpdate(doc, board.bytes);
      const tookMs: number[] = [];
      const sentAtMs: number[] = [];
      const [reader] = await openPages(1, address, {
        onUpdate: (frame, page) => {
          const clock = page.clockIn(frame, doc.clientID);
          while (tookMs.length < clock) {
            tookMs.push(performance.now() - (sentAtMs[tookMs.length] ?? NaN));
          }
        },
      });
      const others = await openPages(4, address);
      const writer = new Page(address);
      const asleep = new Page(address);
      await Promise.all([writer.inStep, asleep.inStep]);
      const card = cardsOf(doc).get(board.cardIds[0] ?? '');
      doc.on('update', (update: Uint8Array) => {
        sentAtMs.push(performance.now());
        writer.say('update', update);
      });

      await pause(200);
      for (const page of [reader, ...others]) page?.startCounting();
      const before = await server.used(true);
      asleep.stopReading();
      for (let done = 0; done < count; done += 1) {
        card?.set('filler', `${done}`.padEnd(EDIT_BYTES, '-'));
        await pause(8);
      }
      const isHeard = await within(10_000, () => tookMs.length === sentAtMs.length);
      const after = await server.used(true);
      note('held MB', Math.max(0, after.heapBytes - before.heapBytes) / 1e6);
      note("others' p50 ms", percentile(tookMs, 0.5));
      note("others' p99 ms", percentile(tookMs, 0.99));
      mustBeEqual(
        isHeard && others.every(({ fingerprint }) => fingerprint === reader?.fingerprint),
        'the other readers',
      );
    } finally {
      await server.stop();
    }
  },
};
