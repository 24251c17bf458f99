import { afterEach, expect, test } from 'vitest';
import { connect, type Connection } from '#db/connect.ts';
import { lockDataFolder } from '#db/data-folder.ts';
import { migrate } from '#db/migrate.ts';
import { CLOSE } from '#model/close-codes.ts';
import { openPage, leaveAll } from '#test/support/board-page.ts';
import { addTask, shows } from '#test/support/board-scene.ts';
import { startProduct, type Product } from '#test/support/product.ts';
import { aBoard, aClient, aPerson } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';

/** What a test needs to know of a data folder it prepared. */
type Prepared = Awaited<ReturnType<typeof prepare>>;

/** Starting a process several times takes a while on a busy machine. */
const TIMEOUT_MS = 180_000;
const products: Product[] = [];
const ROUNDS = 3;
const EDITS = 50;
/** Confirmed together, as of a quick hand. */
const BURST = 5;

afterEach(async () => {
  leaveAll();
  for (const product of products.splice(0)) await product.stop();
});

test(
  'R2 a server killed in the middle of things has lost nothing it confirmed, and serves it again',
  { timeout: TIMEOUT_MS },
  async () => {
    let prepared: Prepared | undefined;
    const product = await startProduct(async (dataDir) => {
      prepared = await prepare(dataDir);
    });
    products.push(product);
    if (!prepared) throw new Error('Nothing was prepared');
    const { board, person, cookie } = prepared;
    const open = () => openPage({ url: product.url, board, person, cookie });
    const confirmed: string[] = [];

    const writer = await open();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let count = 0; count < EDITS; count += 1) {
        const title = `${round}-${count}`;
        addTask(writer, title);
        if (count % BURST === BURST - 1) await writer.saved();
        confirmed.push(title);
      }
      addTask(writer, `on its way in round ${round}`);
      await product.killAndRestart();
      await writer.saved();
    }

    const reader = await open();
    const seen = await reader.sees(shows(`on its way in round ${ROUNDS - 1}`));
    const titles = new Set(Object.values(seen.cards).map(({ title }) => title));
    expect(confirmed.filter((title) => !titles.has(title))).toEqual([]);
    expect(titles.size).toBe(Object.keys(seen.cards).length);
  },
);

test(
  'R2 a server that is told to stop says goodbye, ends well, and the next one has everything',
  { timeout: TIMEOUT_MS },
  async () => {
    let prepared: Prepared | undefined;
    const product = await startProduct(async (dataDir) => {
      prepared = await prepare(dataDir);
    });
    if (!prepared) throw new Error('Nothing was prepared');
    const page = await openPage({ url: product.url, ...prepared });
    addTask(page, 'Landing page');
    await page.saved();

    expect(await product.stop()).toBe(0);

    await page.until(({ saved }) => saved.state === 'offline');
    expect(page.closeCodes).toEqual([CLOSE.goingAway.code]);
  },
);

/** A data folder with a client, a board and somebody signed in, made before the server starts. */
async function prepare(dataDir: string) {
  const folder = await lockDataFolder(dataDir);
  const connection: Connection = await connect({ kind: 'sqlite', file: folder.databaseFile });
  await migrate(connection);
  const person = await aPerson(connection.db, 'Ola');
  const client = await aClient(connection.db, { key: 'ACME', createdBy: person.id });
  const board = await aBoard(connection.db, client);
  const cookie = await cookieOf(connection.db, person.id);
  await connection.close();
  await folder.release();
  return { person, board, cookie };
}
