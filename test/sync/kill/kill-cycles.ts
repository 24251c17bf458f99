import { setTimeout as after } from 'node:timers/promises';
import { connect } from '#db/connect.ts';
import { lockDataFolder } from '#db/data-folder.ts';
import { migrate } from '#db/migrate.ts';
import { readBoard } from '#model/board/view.ts';
import { openPage, type BoardPage } from '#test/support/board-page.ts';
import { addTask } from '#test/support/board-scene.ts';
import { startProduct } from '#test/support/product.ts';
import { aBoard, aClient, aMember, aPerson } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { loadDoc } from '#test/support/stored-boards.ts';
import { randomOf } from '../sim/random.ts';

/** What a kill found. */
export type Cycle = {
  /** Edits the writer was told are saved, and edits somebody else saw. */
  readonly confirmed: number;
  readonly seen: number;
  /** Of either, those that are not on the disk. */
  readonly lost: readonly string[];
  /** From the start of the next process to its first answer. */
  readonly startMs: number;
};

/** How long a server lives on at most, once enough is saved. */
const LIFE_MS = 300;

/**
 * A real server is killed at a random moment while somebody writes and somebody else watches, again and again. What is
 * on its disk is read while it is dead: later the browsers would bring back what it had lost.
 */
export async function* killCycles({
  cycles,
  seed,
  edits = 0,
}: {
  cycles: number;
  seed: number;
  /** So many are saved before each kill. */
  edits?: number;
}): AsyncGenerator<Cycle> {
  const random = randomOf(seed, 'kill');
  const prepared: Awaited<ReturnType<typeof prepare>>[] = [];
  const product = await startProduct(async (dataDir) => {
    prepared.push(await prepare(dataDir));
  });
  const [{ file, board, writer, watcher } = await Promise.reject(new Error('Not prepared'))] =
    prepared;
  const pages = [
    await openPage({ url: product.url, board, ...writer }),
    await openPage({ url: product.url, board, ...watcher }),
  ] as const;
  try {
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const before = titlesOf(pages[0]).length;
      const written = writeUntilDown(pages[0], cycle);
      // The next is only written when the one before is saved.
      await pages[0].until(() => titlesOf(pages[0]).length > before + edits);
      await after(random.below(LIFE_MS));
      await product.kill();
      const confirmed = await written;
      await pages[1].until(({ saved }) => saved.state !== 'saved');
      const seen = titlesOf(pages[1]);
      const stored = new Set(await readTitles(file, board));
      const lost = [...new Set([...confirmed, ...seen])].filter((title) => !stored.has(title));
      const startedAtMs = performance.now();
      await product.start();
      const startMs = performance.now() - startedAtMs;
      await Promise.all(pages.map((page) => page.saved()));
      yield { confirmed: confirmed.length, seen: seen.length, lost, startMs };
    }
  } finally {
    for (const page of pages) page.leave();
    await product.stop();
  }
}

/** Writes task after task until the line is down; the titles that were called saved by then. */
async function writeUntilDown(page: BoardPage, cycle: number): Promise<string[]> {
  let confirmed = titlesOf(page);
  for (let count = 0; ; count += 1) {
    addTask(page, `${cycle}-${count}`);
    const titles = titlesOf(page);
    const { saved } = await page.until(({ saved }) => saved.state !== 'saving');
    if (saved.state !== 'saved') return confirmed;
    confirmed = titles;
  }
}

function titlesOf(page: BoardPage): string[] {
  return Object.values(page.board().cards).map(({ title }) => title);
}

type Stored = Parameters<typeof loadDoc>[1];

async function readTitles(file: string, board: Stored): Promise<string[]> {
  const connection = await connect({ kind: 'sqlite', file });
  const doc = await loadDoc(connection.db, board);
  await connection.close();
  return Object.values(readBoard(doc).cards).map(({ title }) => title);
}

async function prepare(dataDir: string) {
  const folder = await lockDataFolder(dataDir);
  const connection = await connect({ kind: 'sqlite', file: folder.databaseFile });
  await migrate(connection);
  const { db } = connection;
  const person = await aPerson(db, 'Ola');
  const client = await aClient(db, { key: 'ACME', createdBy: person.id });
  const board = await aBoard(db, client);
  const other = await aMember(db, { clientId: client.id, name: 'Ben', role: 'member' });
  const writer = { person, cookie: await cookieOf(db, person.id) };
  const watcher = { person: other, cookie: await cookieOf(db, other.id) };
  await connection.close();
  await folder.release();
  return { file: folder.databaseFile, board, writer, watcher };
}
