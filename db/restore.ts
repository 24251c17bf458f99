import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { backupsBeside, checkFile, flush, removeDatabase, stampOf } from './backup.ts';
import { connect } from './connect.ts';
import { migrate } from './migrate.ts';
import { raiseEpochs } from './raise-epochs.ts';
import { SqliteFile } from './sqlite/sqlite-file.ts';

export type Restored = {
  readonly boards: number;
  /** Where the database that was there is kept; undefined when there was none. */
  readonly replaced: string | undefined;
};

/**
 * Puts a backup in the place of a database nobody has open (the caller holds the data folder's lock). The backup is
 * gone through, brought to this program's schema and given new epochs before anything is replaced, and what was there
 * is kept beside it (R17). Throws, and changes nothing, when the backup is not whole or newer than the program.
 */
export async function restoreBackup(options: {
  readonly backup: string;
  readonly databaseFile: string;
  readonly at: Date;
}): Promise<Restored> {
  const { backup, databaseFile, at } = options;
  if (!existsSync(backup)) throw new Error(`There is no file ${backup}`);
  const unfinished = `${databaseFile}.restoring`;
  await removeDatabase(unfinished);
  try {
    await copyFile(backup, unfinished);
    await checkFile(unfinished);
    const boards = await bringUpToDate(unfinished, at);
    await flush(unfinished);
    const replaced = await putAside(databaseFile, at);
    await rename(unfinished, databaseFile);
    await flush(dirname(databaseFile));
    return { boards, replaced };
  } catch (error) {
    await removeDatabase(unfinished);
    throw error;
  }
}

async function bringUpToDate(file: string, at: Date): Promise<number> {
  const connection = await connect({ kind: 'sqlite', file });
  try {
    await migrate(connection, { keepsCopy: false });
    return await raiseEpochs(connection.db, at);
  } finally {
    await connection.close();
  }
}

/** Moves a database out of the way, whole: what SQLite keeps beside the file must never meet the new one. */
async function putAside(databaseFile: string, at: Date): Promise<string | undefined> {
  if (!existsSync(databaseFile)) return undefined;
  await foldIn(databaseFile);
  const folder = join(backupsBeside(databaseFile), `replaced-${stampOf(at)}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const target = join(folder, basename(databaseFile));
  // The file last: without it SQLite does not look at the others.
  for (const end of ['-wal', '-shm', '']) {
    if (existsSync(databaseFile + end)) await rename(databaseFile + end, target + end);
  }
  await flush(folder);
  return target;
}

/** Brings what was written last from the file beside into the database. One that is damaged stays as it is. */
async function foldIn(databaseFile: string): Promise<void> {
  let file: SqliteFile | undefined;
  try {
    file = await SqliteFile.open(databaseFile);
    await file.exec('pragma wal_checkpoint(truncate)');
  } catch {
    // Perhaps the reason why a backup is restored; its files are kept together as they are.
  } finally {
    await file?.close();
  }
}
