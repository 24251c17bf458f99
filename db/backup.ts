import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { LIMITS } from '#model/limits.ts';
import { checkDatabase } from './check-database.ts';
import { connect, type Connection, type Database } from './connect.ts';

/** A copy of the whole database, proved to be complete. */
export type Backup = { readonly file: string; readonly boards: number; readonly bytes: number };

/** Where copies are put unless somebody says otherwise. */
export const backupsBeside = (databaseFile: string): string =>
  join(dirname(databaseFile), 'backups');

/** An instant as part of a file's name. */
export const stampOf = (at: Date): string => at.toISOString().replaceAll(/[:.]/g, '-');

/**
 * Copies an open SQLite database, also one that another process writes to, into `target`, which must not be there.
 * The copy has another name until it was opened and gone through, so that one that was cut off is never taken for a
 * backup (R17). Throws and leaves nothing when it is not whole.
 */
export async function backUp(db: Database, target: string): Promise<Backup> {
  if (existsSync(target)) throw new Error(`${target} is there already; choose another name`);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const unfinished = `${target}.unfinished`;
  await removeDatabase(unfinished);
  try {
    await sql`vacuum into ${unfinished}`.execute(db);
    const boards = await checkFile(unfinished);
    await flush(unfinished);
    await rename(unfinished, target);
    await flush(dirname(target));
    return { file: target, boards, bytes: (await stat(target)).size };
  } catch (error) {
    await removeDatabase(unfinished);
    throw error;
  }
}

/** Copies the SQLite file as it is into `backups/` beside it; where to. Undefined for PostgreSQL. */
export async function backUpBeforeMigrating(
  { db, file }: Connection,
  nextMigration: string,
): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const folder = backupsBeside(file);
  const target = join(folder, `before-${nextMigration}-${stampOf(new Date())}.sqlite`);
  await backUp(db, target);
  await removeOldest(folder);
  return target;
}

/** Opens a database file, goes through all of it and leaves nothing beside it; how many boards it has. */
export async function checkFile(file: string): Promise<number> {
  const connection = await connect({ kind: 'sqlite', file });
  try {
    return await checkDatabase(connection.db);
  } finally {
    await connection.close();
  }
}

/** Removes a database file with what SQLite keeps beside it. */
export async function removeDatabase(file: string): Promise<void> {
  for (const end of ['', '-wal', '-shm']) await rm(file + end, { force: true });
}

/** Waits until the disk has a file, or the names in a folder. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Copies from before migrations beyond the number that is kept; people's own backups are theirs. */
async function removeOldest(folder: string): Promise<void> {
  const whenOf = (name: string): string | undefined =>
    /^before-.*-(\d{4}-\d\d-\d\dT[\d-]+Z)\.sqlite$/.exec(name)?.[1];
  const names = (await readdir(folder)).filter((name) => whenOf(name) !== undefined);
  names.sort((a, b) => ((whenOf(a) ?? '') < (whenOf(b) ?? '') ? 1 : -1));
  for (const name of names.slice(LIMITS.migrationBackups)) await rm(join(folder, name));
}
