import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { connect } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import { restoreBackup } from '#db/restore.ts';
import { readBoard } from '#model/board/view.ts';
import { openPage, type BoardPage } from '#test/support/board-page.ts';
import { addTask } from '#test/support/board-scene.ts';
import { startProduct } from '#test/support/product.ts';
import { aBoard, aClient, aPerson } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { loadDoc } from '#test/support/stored-boards.ts';

/**
 * `npm run backups -- --count 100`: backs up a server that is written to all the time, restores every copy, and looks
 * whether it has all that was called saved before the backup began (R17).
 */
const { values } = parseArgs({ options: { count: { type: 'string', default: '100' } } });
const count = Number(values.count);
const run = promisify(execFile);

const folder = await mkdtemp(join(tmpdir(), 'quarterdeck-backups-'));
let dataDir = '';
const product = await startProduct((where) => {
  dataDir = where;
  return Promise.resolve();
});
const connection = await connect({ kind: 'sqlite', file: join(dataDir, 'quarterdeck.sqlite') });
await migrate(connection);
const { db } = connection;
const person = await aPerson(db, 'Ola');
const client = await aClient(db, { key: 'ACME', createdBy: person.id });
const board = await aBoard(db, client);
const cookie = await cookieOf(db, person.id);
const page = await openPage({ url: product.url, board, person, cookie });

const saved: string[] = [];
let isWriting = true;
const written = writeOnAndOn(page);
let incomplete = 0;
for (let at = 1; at <= count; at += 1) {
  const expected = [...saved];
  const backup = join(folder, `${at}.sqlite`);
  await run(process.execPath, ['build/commands.js', 'backup', backup], {
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir, DATABASE_URL: '' },
  });
  const missing = await missingIn(backup, expected);
  if (missing.length > 0) incomplete += 1;
  if (at % 10 === 0 || at === count) {
    process.stdout.write(
      `● ${at} backups while ${saved.length} edits were saved: ${incomplete} incomplete\n`,
    );
  }
}
isWriting = false;
await written;
page.leave();
await connection.close();
await product.stop();
await rm(folder, { recursive: true, force: true });
process.exit(incomplete === 0 ? 0 : 1);

async function writeOnAndOn(on: BoardPage): Promise<void> {
  for (let at = 0; isWriting; at += 1) {
    addTask(on, `${at}`);
    await on.saved();
    saved.push(`${at}`);
  }
}

/** What a backup, restored into a folder of its own, lacks. */
async function missingIn(backup: string, expected: readonly string[]): Promise<string[]> {
  const databaseFile = join(folder, 'restored.sqlite');
  await restoreBackup({ backup, databaseFile, at: new Date() });
  const restored = await connect({ kind: 'sqlite', file: databaseFile });
  const row = await restored.db
    .selectFrom('boards')
    .selectAll()
    .where('id', '=', board.id)
    .executeTakeFirstOrThrow();
  const titles = new Set(
    Object.values(readBoard(await loadDoc(restored.db, row)).cards).map(({ title }) => title),
  );
  await restored.close();
  return expected.filter((title) => !titles.has(title));
}
