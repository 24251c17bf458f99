import * as Y from 'yjs';
import { startServer } from '../contestants.ts';
import { makeBoard, makeTypist, seededRandom } from '../edits.ts';
import { isSameDocument, Page } from '../page.ts';
import { mustBeEqual, type Part } from '../part.ts';
import { pause, percentile, within } from '../statistics.ts';

const CARDS = 50;
const EDITS_A_SECOND = 200;
const EDITS_A_BOARD = 60;
const CLIENT_ID = 9;

/** A firm at work: many boards, two people on each, now and then an edit. */
export const manyBoards: Part = {
  name: 'boards',
  says: `Many boards of ${CARDS} cards, two people on each, ${EDITS_A_SECOND} edits a second over all of them`,
  measure: async (contestant, { isShort, note }) => {
    const count = isShort ? 50 : 500;
    const forMs = isShort ? 2_000 : 10_000;
    const warmUpMs = isShort ? 1_000 : 10_000;
    const server = await startServer(contestant);
    try {
      const boards = Array.from({ length: count }, (_each, at) =>
        makeBoard({ name: `board-${at}`, cards: CARDS }),
      );
      const addresses = await server.make(
        boards.map(({ bytes }, at) => ({ name: `board-${at}`, bytes })),
      );
      const typists = boards.map((board) => makeTypist(board, CLIENT_ID, EDITS_A_BOARD));
      const atRest = await server.used(true);

      const tookMs: number[] = [];
      const sentAtMs = boards.map((): number[] => []);
      const pairs = await Promise.all(
        addresses.map(async (address, at) => {
          let heard = 0;
          const reader = new Page(address, {
            keeps: true,
            onUpdate: (frame, page) => {
              const clock = page.clockIn(frame, CLIENT_ID);
              for (; heard < clock; heard += 1) {
                tookMs.push(performance.now() - (sentAtMs[at]?.[heard] ?? NaN));
              }
            },
          });
          const writer = new Page(address);
          await Promise.all([reader.inStep, writer.inStep]);
          return { reader, writer };
        }),
      );
      await pause(500);

      const random = seededRandom(count);
      const startMs = performance.now();
      let sent = 0;
      let before = await server.used();
      let measuredFromMs = startMs;
      while (performance.now() - measuredFromMs < forMs) {
        const due = ((performance.now() - startMs) * EDITS_A_SECOND) / 1000;
        // A server is at work for days: the compiler's first seconds are not what it costs.
        if (measuredFromMs === startMs && performance.now() - startMs > warmUpMs) {
          before = await server.used();
          measuredFromMs = performance.now();
          tookMs.length = 0;
        }
        for (; sent < due; sent += 1) {
          const at = Math.floor(random() * count);
          const edit = typists[at]?.edits[sentAtMs[at]?.length ?? 0];
          if (!edit) continue;
          sentAtMs[at]?.push(performance.now());
          pairs[at]?.writer.say('update', edit);
        }
        await pause(2);
      }
      const elapsedMs = performance.now() - measuredFromMs;
      const after = await server.used();
      const opened = await server.used(true);
      note('server CPU %', ((after.cpuSeconds - before.cpuSeconds) * 100_000) / elapsedMs);
      note('p50 ms', percentile(tookMs, 0.5));
      note('p99 ms', percentile(tookMs, 0.99));
      note('kB RSS a board', (opened.rssBytes - atRest.rssBytes) / count / 1000);

      const isHeard = (at: number): boolean => {
        const doc = pairs[at]?.reader.document([boards[at]?.bytes ?? new Uint8Array()]);
        const expected = new Y.Doc();
        const edits = typists[at]?.edits.slice(0, sentAtMs[at]?.length) ?? [];
        for (const update of [boards[at]?.bytes ?? new Uint8Array(), ...edits]) {
          Y.applyUpdate(expected, update);
        }
        return doc !== undefined && isSameDocument(doc, expected);
      };
      for (let at = 0; at < count; at += 10) {
        mustBeEqual(await within(2_000, () => isHeard(at)), `board ${at}`);
      }
    } finally {
      await server.stop();
    }
  },
};
