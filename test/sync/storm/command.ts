import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { connect } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import type { BoardRow } from '#db/boards.ts';
import type { PersonRow } from '#db/people.ts';
import { openPage, type BoardPage } from '#test/support/board-page.ts';
import { addTask } from '#test/support/board-scene.ts';
import { startProduct } from '#test/support/product.ts';
import { aBoard, aClient, aMember, aPerson } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';

/**
 * `npm run storm -- --clients 2000`: so many pages of the product's own, each with an edit that waits, come back after
 * their server was killed and started again; how long until all of them are told that it is saved (R30).
 */
const { values } = parseArgs({ options: { clients: { type: 'string', default: '2000' } } });
const count = Number(values.clients);
/** Boards, each with as many people: below what one person may have open. */
const PEOPLE_A_BOARD = 20;
const boardCount = Math.ceil(count / PEOPLE_A_BOARD);
/** Pages that are opened at once, before the storm. */
const AT_ONCE = 50;

type Visitor = { readonly person: PersonRow; readonly cookie: string };
type Scene = { readonly boards: readonly BoardRow[]; readonly visitors: readonly Visitor[] };

async function prepare(dataDir: string): Promise<Scene> {
  const connection = await connect({ kind: 'sqlite', file: join(dataDir, 'quarterdeck.sqlite') });
  await migrate(connection);
  const { db } = connection;
  const owner = await aPerson(db, 'Ola');
  const client = await aClient(db, { key: 'ACME', createdBy: owner.id });
  const boards: BoardRow[] = [];
  const visitors: Visitor[] = [];
  for (let at = 0; at < boardCount; at += 1) {
    boards.push(await aBoard(db, client, `Board ${at}`));
    const person = await aMember(db, { clientId: client.id, name: `P${at}`, role: 'member' });
    visitors.push({ person, cookie: await cookieOf(db, person.id) });
  }
  await connection.close();
  return { boards, visitors };
}

// Each page listens for the end of this process.
process.setMaxListeners(0);
let scene: Scene | undefined;
const product = await startProduct(async (dataDir) => {
  scene = await prepare(dataDir);
});
const { boards, visitors } = scene ?? { boards: [], visitors: [] };

const pages: BoardPage[] = [];
while (pages.length < count) {
  const more = Math.min(AT_ONCE, count - pages.length);
  pages.push(
    ...(await Promise.all(
      Array.from({ length: more }, (_each, index) => {
        const at = pages.length + index;
        const onBoard = at % boardCount;
        // A person has as many boards open as a board has people.
        const who = (onBoard + Math.floor(at / boardCount)) % boardCount;
        const [board, visitor] = [boards[onBoard], visitors[who]];
        if (!board || !visitor) throw new Error('There are too few boards');
        return openPage({ url: product.url, board, ...visitor, random: Math.random });
      }),
    )),
  );
}
await Promise.all(pages.map((page) => page.saved()));
await product.kill();
await Promise.all(pages.map((page) => page.until(({ saved }) => saved.state !== 'saved')));
for (const [at, page] of pages.entries()) addTask(page, `waits ${at}`);
const startedAtMs = performance.now();
await product.start();
const answeredMs = performance.now() - startedAtMs;
const backMs = await Promise.all(
  pages.map(async (page) => {
    await page.saved();
    return performance.now() - startedAtMs;
  }),
);
const half = [...backMs].sort((a, b) => a - b)[Math.floor(count / 2)] ?? NaN;
const seconds = (ms: number): string => (ms / 1000).toFixed(1);
process.stdout.write(
  `● ${count} pages on ${boardCount} boards: the server answered after ${seconds(answeredMs)} s, half were saved after ${seconds(half)} s, the last after ${seconds(Math.max(...backMs))} s\n`,
);
const isWhole = await within(30_000, () =>
  pages.every((page, at) => {
    const onBoard = at % boardCount;
    const expected = pages.filter((_each, other) => other % boardCount === onBoard).length;
    return Object.keys(page.board().cards).length === expected;
  }),
);
process.stdout.write(isWhole ? '✓ every page shows every edit\n' : '✗ edits are missing\n');
for (const page of pages) page.leave();
await product.stop();
process.exit(isWhole ? 0 : 1);

async function within(ms: number, isSo: () => boolean): Promise<boolean> {
  const untilMs = performance.now() + ms;
  while (performance.now() < untilMs) {
    if (isSo()) return true;
    await new Promise((next) => setTimeout(next, 100));
  }
  return isSo();
}
