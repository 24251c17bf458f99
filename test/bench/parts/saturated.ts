import * as Y from 'yjs';
import { startServer } from '../contestants.ts';
import { makeBoard, makeTypist, type Typist } from '../edits.ts';
import { isSameDocument, openPages, Page } from '../page.ts';
import { mustBeEqual, type Part } from '../part.ts';
import { pause, within } from '../statistics.ts';

const WRITERS = 4;
const READERS = 50;
const EDITS_A_WRITER = 40_000;
/** Edits of one page that nobody has heard yet. */
const AHEAD = 2_000;

const board = makeBoard({ name: 'saturated', cards: 200 });
let typists: Typist[] | undefined;

/** As many edits as it takes, from four pages to fifty. */
export const saturated: Part = {
  name: 'saturated',
  says: `${WRITERS} writers as fast as the server takes it, ${READERS} readers`,
  measure: async (contestant, { isShort, note }) => {
    const forMs = isShort ? 1_000 : 4_000;
    typists ??= Array.from({ length: WRITERS }, (_each, at) =>
      makeTypist(board, 20 + at, EDITS_A_WRITER),
    );
    const server = await startServer(contestant);
    try {
      const [address] = await server.make([{ name: 'saturated', bytes: board.bytes }]);
      if (!address) return;
      const heard = new Map<number, number>();
      const first = new Page(address, {
        keeps: true,
        onUpdate: (frame) => {
          const { to } = Y.parseUpdateMeta(address.dialect.body(frame));
          for (const [client, clock] of to) heard.set(client, clock);
        },
      });
      await first.inStep;
      const others = await openPages(READERS - 1, address);
      const writers = await openPages(WRITERS, address);
      await pause(200);
      for (const page of [first, ...others]) page.startCounting();

      const before = await server.used();
      const startMs = performance.now();
      const sent = await Promise.all(
        typists.map((typist, at) =>
          write(typist, writers[at], { heard, untilMs: startMs + forMs }),
        ),
      );
      const isAllHeard = await within(
        60_000,
        () => typists?.every(({ clientId }, at) => heard.get(clientId) === sent[at]) === true,
      );
      const isEqual = await within(30_000, () =>
        others.every(({ fingerprint }) => fingerprint === first.fingerprint),
      );
      const tookMs = performance.now() - startMs;
      const after = await server.used();
      mustBeEqual(isAllHeard && isEqual, 'what the readers heard');

      const edits = sent.reduce((sum, count) => sum + count, 0);
      const deliveries = edits * (READERS + WRITERS - 1);
      const cpuSeconds = after.cpuSeconds - before.cpuSeconds;
      note('edits a second', (edits * 1000) / tookMs);
      note('server CPU s per 100,000 deliveries', (cpuSeconds * 100_000) / deliveries);
      note('server CPU s/s', (cpuSeconds * 1000) / tookMs);

      const expected = new Y.Doc();
      expected.transact(() => {
        Y.applyUpdate(expected, board.bytes);
        typists?.forEach(({ edits: all }, at) => {
          for (const edit of all.slice(0, sent[at])) Y.applyUpdate(expected, edit);
        });
      });
      mustBeEqual(isSameDocument(first.document([board.bytes]), expected), 'a reader');
      if (contestant.hasDocuments) {
        const late = new Page(address, { keeps: true });
        await late.inStep;
        // What belongs to the answer comes right with it.
        await pause(150);
        mustBeEqual(isSameDocument(late.document(), expected), 'who came later');
      }
    } finally {
      await server.stop();
    }
  },
};

/** Says one edit after another, never more than {@link AHEAD} before what is heard; how many. */
async function write(
  { clientId, edits }: Typist,
  page: Page | undefined,
  { heard, untilMs }: { heard: ReadonlyMap<number, number>; untilMs: number },
): Promise<number> {
  let sent = 0;
  while (performance.now() < untilMs && sent < edits.length) {
    const most = Math.min(edits.length, (heard.get(clientId) ?? 0) + AHEAD, sent + 100);
    for (; sent < most; sent += 1) page?.say('update', edits[sent] ?? new Uint8Array());
    // The socket's turn.
    await new Promise((done) => setImmediate(done));
  }
  return sent;
}
