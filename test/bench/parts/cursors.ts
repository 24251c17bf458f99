import * as encoding from 'lib0/encoding';
import { startServer } from '../contestants.ts';
import { makeBoard } from '../edits.ts';
import { Page } from '../page.ts';
import { mustBeEqual, type Part } from '../part.ts';
import { pause, percentile, within } from '../statistics.ts';

const CURSORS = 50;
const EVERY_MS = 60;

/** Everybody moves a cursor, and everybody sees all of them. */
export const cursors: Part = {
  name: 'cursors',
  says: `${CURSORS} cursors on one board, each moving every ${EVERY_MS} ms`,
  measure: async (contestant, { isShort, note }) => {
    const forMs = isShort ? 1_000 : 5_000;
    const server = await startServer(contestant);
    try {
      const board = makeBoard({ name: 'cursors', cards: 100 });
      const [address] = await server.make([{ name: 'cursors', bytes: board.bytes }]);
      if (!address) return;
      const tookMs: number[] = [];
      let last = -1;
      // One page looks at what it hears: at the cursor of another one.
      const onPresence = (frame: Uint8Array): void => {
        const found = /"x":(\d+),"marked"/.exec(Buffer.from(frame).toString('latin1'));
        const move = Number(found?.[1] ?? -1);
        if (move <= last) return;
        last = move;
        tookMs.push(performance.now() - (movedAtMs[move] ?? NaN));
      };
      const movedAtMs: number[] = [];
      const pages = Array.from(
        { length: CURSORS },
        (_each, at) => new Page(address, at === 1 ? { onPresence } : {}),
      );
      await Promise.all(pages.map(({ inStep }) => inStep));
      await pause(200);

      const before = await server.used();
      const startMs = performance.now();
      let moves = 0;
      for (; performance.now() - startMs < forMs; moves += 1) {
        for (const [at, page] of pages.entries()) {
          if (at === 0) movedAtMs[moves] = performance.now();
          page.say('presence', presence({ pageId: 100 + at, clock: moves + 1, x: moves, at }));
          // Not all at once: people are not in step.
          if (at % 10 === 9) await pause(EVERY_MS / (CURSORS / 10) - 1);
        }
      }
      const elapsedMs = performance.now() - startMs;
      const after = await server.used();
      mustBeEqual(await within(2_000, () => last === moves - 1), 'the last place of a cursor');
      note('server CPU s/s', ((after.cpuSeconds - before.cpuSeconds) * 1000) / elapsedMs);
      note('cursor p50 ms', percentile(tookMs, 0.5));
      note('cursor p99 ms', percentile(tookMs, 0.99));
    } finally {
      await server.stop();
    }
  },
};

function presence(said: { pageId: number; clock: number; x: number; at: number }): Uint8Array {
  const state = said.at === 0 ? { x: said.x, marked: 1 } : { x: said.x, y: said.at };
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, said.pageId);
    encoding.writeVarUint(encoder, said.clock);
    encoding.writeVarString(
      encoder,
      JSON.stringify({ ...state, user: { name: `Person ${said.at}`, colour: '#3366cc' } }),
    );
  });
}
