import { connect as connectTcp } from 'node:net';
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
  'R19 a server that is told to stop says goodbye and ends well within ten seconds, whoever is stuck',
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
    const stuck = stuckPeers(product.url, prepared);
    await Promise.all(stuck.map(({ isThere }) => isThere));

    // It gives up by itself, with another code, when this takes ten seconds.
    expect(await product.stop()).toBe(0);
    for (const { end } of stuck) end();

    await page.until(({ saved }) => saved.state === 'offline');
    expect(page.closeCodes[0]).toBe(CLOSE.goingAway.code);
  },
);

/** Peers that never answer: one in the middle of a request, one in the middle of a body, one with an open socket. */
function stuckPeers(url: string, { board, cookie }: Pick<Prepared, 'board' | 'cookie'>) {
  const { port, origin } = new URL(url);
  const upgrade = [
    `GET /sync/${board.id}.${board.epoch} HTTP/1.1`,
    'Host: localhost',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    `Origin: ${origin}`,
    `Cookie: ${cookie}`,
    '\r\n',
  ].join('\r\n');
  const body = `POST /sign-in HTTP/1.1\r\nHost: a\r\nOrigin: ${origin}\r\nContent-Length: 9\r\n\r\n`;
  return ['GET / HTTP/1.1\r\n', body, upgrade].map((says) => {
    const socket = connectTcp(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    // The last one is answered, and then reads no more.
    const isThere = new Promise<void>((resolve) => {
      if (says === upgrade) socket.once('data', () => resolve(void socket.pause()));
      else socket.once('connect', () => resolve());
    });
    socket.write(says);
    return { isThere, end: () => socket.destroy() };
  });
}

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
