import { connect as connectTcp } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { connect, type Connection } from '#db/connect.ts';
import { lockDataFolder } from '#db/data-folder.ts';
import { migrate } from '#db/migrate.ts';
import { CLOSE } from '#model/close-codes.ts';
import { leaveAll, openPage } from '#test/support/board-page.ts';
import { addTask } from '#test/support/board-scene.ts';
import { startProduct } from '#test/support/product.ts';
import { aBoard, aClient, aPerson } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { upgradeRequest } from '#test/support/upgrade-request.ts';

/** What a test needs to know of a data folder it prepared. */
type Prepared = Awaited<ReturnType<typeof prepare>>;

/** Stopping may take ten seconds, and a busy machine is slow to start. */
const TIMEOUT_MS = 60_000;

afterEach(leaveAll);

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
  const upgrade = upgradeRequest({ url, board, cookie });
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
