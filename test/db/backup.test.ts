import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { backUp, checkFile } from '#db/backup.ts';
import { insertAttachment, removeAttachment } from '#db/attachments.ts';
import { appendUpdates } from '#db/board-log.ts';
import type { BoardRow } from '#db/boards.ts';
import { connect, type Connection, type Database } from '#db/connect.ts';
import { DATABASE_FILE } from '#db/data-folder.ts';
import { migrate } from '#db/migrate.ts';
import { filesBeside, listMissingFiles } from '#db/kept-files.ts';
import { newId } from '#db/new-id.ts';
import { raiseEpochs } from '#db/raise-epochs.ts';
import { restoreBackup } from '#db/restore.ts';
import { CLOSE } from '#model/close-codes.ts';
import { readBoard } from '#model/board/view.ts';
import type { AttachmentId, CardId } from '#model/ids.ts';
import { serve, type Running } from '#server/serve.ts';
import { leaveAll, openPage } from '#test/support/board-page.ts';
import { addTask, shows, titled } from '#test/support/board-scene.ts';
import { configFor } from '#test/support/board-server.ts';
import { onEachDatabase, onPostgres, onSqlite } from '#test/support/databases.ts';
import { freePort } from '#test/support/free-port.ts';
import { aBoard, aClient, aPerson } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { changeBoard, loadDoc } from '#test/support/stored-boards.ts';

const LATER = new Date('2026-06-01T10:00:00Z');
const folders: string[] = [];
const servers: Running[] = [];

afterEach(async () => {
  leaveAll();
  for (const each of servers.splice(0)) await each.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-backup-'));
  folders.push(folder);
  return folder;
}

/** The one of tasks, and the quarter's plan. */
const BOARDS = 2;

async function aBoardWith(db: Database, ...titles: string[]) {
  const ann = await aPerson(db, 'ann');
  const client = await aClient(db, { key: 'ACME', createdBy: ann.id });
  const board = await aBoard(db, client);
  await changeBoard(db, board, (doc) => titles.forEach((title) => addTask({ doc }, title)));
  return { ann, client, board };
}

/** What a file holds of a board, whatever its epoch is now. */
async function boardIn(file: string, { id }: BoardRow) {
  const connection = await connect({ kind: 'sqlite', file });
  const { db } = connection;
  const row = await db.selectFrom('boards').selectAll().where('id', '=', id).executeTakeFirst();
  const content = row && readBoard(await loadDoc(db, row));
  await connection.close();
  return { row, content };
}

const run = promisify(execFile);

/** What `npm run <command>` runs, with these settings. */
const commandOn = (settings: Record<string, string>, ...args: string[]) =>
  run(process.execPath, ['build/commands.js', ...args], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: '', ...settings },
  });

const fileOf = ({ file = '' }: Connection): string => file;

onEachDatabase(({ migrated }) => {
  test('R17 R7 every board gets a new epoch, never one that was given before, and keeps what it says', async () => {
    const { db } = await migrated();
    const { board } = await aBoardWith(db, 'First');
    const again = async () =>
      db.selectFrom('boards').selectAll().where('id', '=', board.id).executeTakeFirstOrThrow();
    const before = readBoard(await loadDoc(db, board));

    expect(await raiseEpochs(db, LATER)).toBe(BOARDS);
    const noted = await db.selectFrom('auditLog').selectAll().execute();
    const note: unknown = expect.objectContaining({
      kind: 'backup-restored',
      clientId: board.clientId,
    });
    expect(noted).toContainEqual(note);
    const once = await again();
    expect(once.epoch).toBeGreaterThan(board.epoch);
    await raiseEpochs(db, new Date(LATER.getTime() + 60_000));
    const twice = await again();
    expect(twice.epoch).toBeGreaterThan(once.epoch);
    // Also within one second, and when the clock went back.
    await raiseEpochs(db, LATER);
    const last = await again();
    expect(last.epoch).toBeGreaterThan(twice.epoch);

    expect(readBoard(await loadDoc(db, last))).toEqual(before);
    const { id: boardId, epoch } = board;
    const late = { boardId, epoch, bytes: new Uint8Array(), authorId: null, at: board.createdAt };
    await expect(appendUpdates(db, [late])).rejects.toThrow('past epoch');
    const projected = await db.selectFrom('projections').selectAll().execute();
    expect(projected).toContainEqual({
      boardId: board.id,
      epoch: last.epoch,
      throughSeq: last.lastSeq,
    });
  });
});

/** A card to attach files to, in the data folder of a database. */
async function aCardOf(db: Database, databaseFile: string) {
  const { ann, client, board } = await aBoardWith(db);
  const on = { clientId: client.id, boardId: board.id, cardId: newId<CardId>() };
  const folder = join(filesBeside(databaseFile), client.id);
  mkdirSync(folder, { recursive: true });
  const attach = async (title: string, text: string, { isRemoved = false } = {}) => {
    const id = newId<AttachmentId>();
    const path = join(folder, id);
    writeFileSync(path, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const row = { ...on, id, kind: 'file' as const, title, url: null, mediaType: null };
    const about = { bytes: text.length, sha256, by: ann.id, at: client.createdAt };
    await insertAttachment(db, { ...row, ...about }, { atMost: 9 });
    if (isRemoved) await removeAttachment(db, { ...on, id, at: client.createdAt });
    return path;
  };
  return { attach };
}

/** Names of files that a database's rows name and its data folder does not have. */
async function missingIn(databaseFile: string): Promise<string[]> {
  const connection = await connect({ kind: 'sqlite', file: databaseFile });
  const missing = await listMissingFiles(connection.db, filesBeside(databaseFile));
  await connection.close();
  return missing.map(({ title }) => title);
}

onSqlite(({ migrated }) => {
  test('R17 a backup taken while people write is whole', async () => {
    const { db, file = '' } = await migrated();
    const { board } = await aBoardWith(db);
    const target = join(aFolder(), 'copy.sqlite');
    // As `npm run backup` does it: with a connection of its own, beside the server's.
    const other = await connect({ kind: 'sqlite', file });
    let isDone = false;
    const writing = (async () => {
      let count = 0;
      for (; !isDone; count += 1) {
        await changeBoard(db, board, (doc) => addTask({ doc }, `card ${count}`));
      }
      return count;
    })();
    const backup = await backUp(other.db, target);
    isDone = true;
    const written = await writing;
    await other.close();

    expect(backup).toMatchObject({ file: target, boards: BOARDS });
    const { content } = await boardIn(target, board);
    const cards = Object.keys(content?.cards ?? {}).length;
    expect(cards).toBeLessThanOrEqual(written);
    for (let count = 0; count < cards; count += 1) {
      expect(content && titled(content, `card ${count}`)).toBeDefined();
    }
    await expect(backUp(db, target)).rejects.toThrow('is there already');
  });

  test('R17 a copy that is not whole never has a backup’s name', async () => {
    const connection = await migrated();
    const { board } = await aBoardWith(connection.db, 'First');
    await sql`delete from board_log where seq = 2`.execute(connection.db);
    const folder = aFolder();
    await expect(backUp(connection.db, join(folder, 'copy.sqlite'))).rejects.toThrow(
      `Board ${board.id} ends at entry 1 instead of 2`,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('R17 restoring puts the backup in place, in new epochs, and keeps what was there', async () => {
    const connection = await migrated();
    const databaseFile = fileOf(connection);
    const { board } = await aBoardWith(connection.db, 'First');
    const backup = join(aFolder(), 'copy.sqlite');
    await backUp(connection.db, backup);
    await changeBoard(connection.db, board, (doc) => addTask({ doc }, 'After the backup'));
    await connection.close();

    const { boards, replaced } = await restoreBackup({ backup, databaseFile, at: LATER });

    expect(boards).toBe(BOARDS);
    const now = await boardIn(databaseFile, board);
    expect(now.row?.epoch).toBeGreaterThan(board.epoch);
    expect(now.content && titled(now.content, 'After the backup')).toBeUndefined();
    const before = await boardIn(replaced ?? '', board);
    expect(before.row?.epoch).toBe(board.epoch);
    expect(before.content && shows('After the backup')(before.content)).toBe(true);
    // The backup itself is as it was.
    expect((await boardIn(backup, board)).row?.epoch).toBe(board.epoch);
    expect(await checkFile(databaseFile)).toBe(BOARDS);
  });

  test('R17 a backup that is damaged, newer than the program or not there replaces nothing', async () => {
    const connection = await migrated();
    const databaseFile = fileOf(connection);
    const { board } = await aBoardWith(connection.db, 'First');
    const folder = aFolder();
    const holed = join(folder, 'holed.sqlite');
    const newer = join(folder, 'newer.sqlite');
    for (const [target, damage] of [
      [holed, sql`delete from board_log where seq = 2`],
      [newer, sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'now')`],
    ] as const) {
      await backUp(connection.db, target);
      const copy = await connect({ kind: 'sqlite', file: target });
      await damage.execute(copy.db);
      await copy.close();
    }
    await connection.close();
    const restoring = (backup: string) => restoreBackup({ backup, databaseFile, at: LATER });
    await expect(restoring(holed)).rejects.toThrow('ends at entry 1 instead of 2');
    await expect(restoring(newer)).rejects.toThrow('from a newer Quarterdeck (it has 9999-later)');
    await expect(restoring(join(folder, 'none.sqlite'))).rejects.toThrow('There is no file');
    expect((await boardIn(databaseFile, board)).row?.epoch).toBe(board.epoch);
    expect(existsSync(`${databaseFile}.restoring`)).toBe(false);
  });

  test('R17 R39 a backup has the attached files, each as its row says, and restoring puts them in place', async () => {
    const connection = await migrated();
    const databaseFile = join(aFolder(), DATABASE_FILE);
    await backUp(connection.db, databaseFile);
    const server = await connect({ kind: 'sqlite', file: databaseFile });
    const { attach } = await aCardOf(server.db, databaseFile);
    const first = await attach('first.pdf', 'one');
    const removed = await attach('removed.pdf', 'two', { isRemoved: true });
    rmSync(removed);

    const backup = join(aFolder(), 'copy.sqlite');
    const filesFrom = filesBeside(databaseFile);
    expect((await backUp(server.db, backup, { filesFrom })).files).toEqual({ count: 1, bytes: 3 });
    // The next one has the same files for the room of one.
    const next = join(backup, '..', 'next.sqlite');
    await backUp(server.db, next, { filesFrom });
    const inode = (of: string) => statSync(first.replace(filesFrom, `${of}.files`)).ino;
    expect(inode(next)).toBe(inode(backup));

    const after = await attach('after.pdf', 'three');
    await server.close();
    const { files, leftOut, replaced } = await restoreBackup({ backup, databaseFile, at: LATER });
    expect({ files, leftOut }).toEqual({ files: 1, leftOut: [] });
    expect(readFileSync(first, 'utf8')).toBe('one');
    expect(existsSync(after)).toBe(false);
    // What was replaced is a backup, too.
    await restoreBackup({ backup: replaced ?? '', databaseFile, at: new Date(+LATER + 60_000) });
    expect(readFileSync(after, 'utf8')).toBe('three');
    expect(await missingIn(databaseFile)).toEqual([]);
  });

  test('R17 R39 a file that is missing or damaged is no part of a backup, and is not restored without a word', async () => {
    const connection = await migrated();
    const databaseFile = join(aFolder(), DATABASE_FILE);
    await backUp(connection.db, databaseFile);
    const server = await connect({ kind: 'sqlite', file: databaseFile });
    const { attach } = await aCardOf(server.db, databaseFile);
    const [kept, lost] = [await attach('kept.pdf', 'one'), await attach('lost.pdf', 'two')];
    const backup = join(aFolder(), 'copy.sqlite');
    const filesFrom = filesBeside(databaseFile);
    await backUp(server.db, backup, { filesFrom });

    writeFileSync(lost, 'not two');
    const damaged = join(aFolder(), 'damaged.sqlite');
    await expect(backUp(server.db, damaged, { filesFrom })).rejects.toThrow(
      'The file “lost.pdf” is not in',
    );
    expect(readdirSync(join(damaged, '..'))).toEqual([]);
    await server.close();
    expect(await missingIn(databaseFile)).toEqual(['lost.pdf']);

    // A backup that came without its folder: what is still in the data folder is taken from there.
    rmSync(`${backup}.files`, { recursive: true });
    const restoring = (leaveOutFiles: boolean) =>
      restoreBackup({ backup, databaseFile, at: LATER, leaveOutFiles });
    await expect(restoring(false)).rejects.toThrow('“lost.pdf” is neither in');
    expect(readFileSync(kept, 'utf8')).toBe('one');
    expect(await restoring(true)).toMatchObject({ files: 1, leftOut: ['lost.pdf'] });
    expect(readFileSync(kept, 'utf8')).toBe('one');
    expect(existsSync(lost)).toBe(false);
    expect(await missingIn(databaseFile)).toEqual([]);
  });

  test('R17 R7 the commands: a backup of a running server, and a page from before a restore is told', async () => {
    const dataDir = aFolder();
    const config = configFor(await freePort(), { DATA_DIR: dataDir });
    const start = async (): Promise<Running> => {
      const log = { info: () => undefined, fault: () => undefined };
      const server = await serve({ config, log, onLost: () => undefined });
      servers.push(server);
      return server;
    };
    const command = (...args: string[]) => commandOn({ DATA_DIR: dataDir }, ...args);
    const first = await start();
    const { ann: person, board } = await aBoardWith(first.db, 'First');
    const cookie = await cookieOf(first.db, person.id);
    const open = (epoch: number) =>
      openPage({ url: config.publicUrl, board: { id: board.id, epoch }, person, cookie });
    const page = await open(board.epoch);
    addTask(page, 'Before the backup');
    await page.saved();

    const backup = join(dataDir, 'copy.sqlite');
    const { stdout } = await command('backup', backup);
    expect(stdout).toContain(`The backup is ${backup}`);
    addTask(page, 'After the backup');
    await page.saved();
    await expect(command('restore', backup)).rejects.toThrow('Another Quarterdeck is running');
    await first.stop();
    const restored = await command('restore', backup);
    expect(restored.stdout).toContain('2 boards.');
    const second = await start();

    await page.until(({ saved }) => saved.state === 'stopped');
    expect(page.closeCodes.at(-1)).toBe(CLOSE.oldEpoch.code);
    const { row } = await boardIn(join(dataDir, DATABASE_FILE), board);
    const fresh = await open(row?.epoch ?? 0);
    await fresh.sees(shows('Before the backup'));
    expect(titled(fresh.board(), 'After the backup')).toBeUndefined();
    await second.stop();
    expect((await command('rebuild-rows')).stdout).toContain('The rows of 2 boards');
  });
});

onPostgres(({ empty }) => {
  test('R17 R7 a dump is put back by PostgreSQL’s own tools, and the command tells its boards apart', async () => {
    const options = await empty();
    if (options.kind !== 'postgres') throw new Error('Not PostgreSQL');
    const { url } = options;
    const before = await connect(options);
    await migrate(before);
    const { board } = await aBoardWith(before.db, 'First');
    const dump = join(aFolder(), 'monday.dump');
    await run('pg_dump', ['--format=custom', `--file=${dump}`, url]);
    await changeBoard(before.db, board, (doc) => addTask({ doc }, 'After the dump'));
    await before.close();

    const how = ['--clean', '--if-exists', '--no-owner', '--single-transaction'];
    await run('pg_restore', [...how, `--dbname=${url}`, dump]);
    const settings = { DATABASE_URL: url, DATA_DIR: aFolder() };
    const { stdout } = await commandOn(settings, 'restore', '--new-epochs');

    expect(stdout).toContain('2 boards told apart');
    const after = await connect(options);
    const row = await after.db
      .selectFrom('boards')
      .selectAll()
      .where('id', '=', board.id)
      .executeTakeFirstOrThrow();
    const content = readBoard(await loadDoc(after.db, row));
    await after.close();
    expect(row.epoch).toBeGreaterThan(board.epoch);
    expect(shows('First')(content)).toBe(true);
    expect(titled(content, 'After the dump')).toBeUndefined();
  });
});
