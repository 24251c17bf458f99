import * as Y from 'yjs';
import { startServer } from '../contestants.ts';
import { makeBoard, makeTypist, type MadeBoard } from '../edits.ts';
import { isSameDocument, Page } from '../page.ts';
import { mustBeEqual, type Part } from '../part.ts';
import { median, pause } from '../statistics.ts';

const CARDS = [1_000, 10_000];
const HISTORY = 100_000;
/** Edits since the board was last gathered up, as after a day's work. */
const TAIL = 200;
const COPIES = 5;
const WARM_UP = 40;

/** The boards with their history take a while to make: once for all. */
const made = new Map<number, { board: MadeBoard; tail: readonly Uint8Array[]; whole: Y.Doc }>();

function boardOf(cards: number) {
  const known = made.get(cards);
  if (known) return known;
  const board = makeBoard({ name: `history-${cards}`, cards, history: HISTORY });
  const tail = makeTypist(board, 5, TAIL).edits;
  const whole = new Y.Doc();
  for (const update of [board.bytes, ...tail]) Y.applyUpdate(whole, update);
  const one = { board, tail, whole };
  made.set(cards, one);
  return one;
}

/** From opening a socket to having the whole board's bytes. */
export const loading: Part = {
  name: 'loading',
  says: `Boards after ${HISTORY.toLocaleString('en')} edits, from opening a socket to the last byte of the board`,
  isFor: ({ hasDocuments }) => hasDocuments,
  measure: async (contestant, { isShort, note }) => {
    for (const cards of isShort ? CARDS.slice(0, 1) : CARDS) {
      const { board, tail, whole } = boardOf(cards);
      const server = await startServer(contestant);
      try {
        const warmUp = makeBoard({ name: 'warm-up', cards: 10 });
        const [first, ...addresses] = await server.make([
          { name: 'warm-up', bytes: warmUp.bytes },
          ...Array.from({ length: COPIES }, (_each, at) => ({
            name: `history-${at}`,
            bytes: board.bytes,
            tail: [...tail],
          })),
        ]);
        if (contestant.keeps) await server.restart();
        // A server is at work for days: what the compiler does in its first seconds is nobody's board.
        for (let at = 0; first && at < WARM_UP; at += 1) await open(first, 5);

        const [coldMs, warmMs]: [number[], number[]] = [[], []];
        for (const address of addresses) {
          const cold = await open(address);
          coldMs.push(cold.tookMs);
          mustBeEqual(isSameDocument(cold.page.document(), whole), `${cards} cards, cold`);
          const warm = await open(address);
          warmMs.push(warm.tookMs);
          mustBeEqual(isSameDocument(warm.page.document(), whole), `${cards} cards, warm`);
          for (const { page } of [cold, warm]) page.end();
        }
        const says = cards.toLocaleString('en');
        if (contestant.keeps) note(`cold ms, ${says} cards`, median(coldMs));
        note(`warm ms, ${says} cards`, median(warmMs));
      } finally {
        await server.stop();
      }
    }
  },
};

/** What belongs to the answer comes right with it: within `restMs`. */
async function open(address: ConstructorParameters<typeof Page>[0], restMs = 150) {
  const startMs = performance.now();
  const page = new Page(address, { keeps: true });
  await page.inStep;
  await pause(restMs);
  return { page, tookMs: page.lastAtMs - startMs };
}
