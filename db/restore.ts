import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { KeptFile } from './attachments.ts';
import { backupsBeside, checkFile, removeDatabase, stampOf } from './backup.ts';
import { connect, type Database } from './connect.ts';
import { flush } from './flush.ts';
import { inChunks } from './in-chunks.ts';
import { copyFiles, filesBeside, filesOfBackup } from './kept-files.ts';
import { migrate } from './migrate.ts';
import { raiseEpochs } from './raise-epochs.ts';
import { SqliteFile } from './sqlite/sqlite-file.ts';

export type Restored = {
  readonly boards: number;
  /** Where the database that was there is kept; undefined when there was none. */
  readonly replaced: string | undefined;
  /** Attached files that were put in place. */
  readonly files: number;
  /** Titles of attachments that were left out, because their files are nowhere. */
  readonly leftOut: readonly string[];
};

/**
 * Puts a backup in the place of a database nobody has open (the caller holds the data folder's lock). The backup is
 * gone through, brought to this program's schema and given new epochs before anything is replaced, and what was there
 * is kept beside it (R17). Attached files come from the backup's folder, or from the data folder where they still are
 * what they were. Throws, and changes nothing, when the backup is not whole or newer than the program, or a file is
 * nowhere and `leaveOutFiles` does not say that its attachment may be left out.
 */
export async function restoreBackup(options: {
  readonly backup: string;
  readonly databaseFile: string;
  readonly at: Date;
  readonly leaveOutFiles?: boolean;
}): Promise<Restored> {
  const { backup, databaseFile, at, leaveOutFiles = false } = options;
  if (!existsSync(backup)) throw new Error(`There is no file ${backup}`);
  const unfinished = `${databaseFile}.restoring`;
  const filesFolder = filesBeside(databaseFile);
  const unfinishedFiles = `${filesFolder}.restoring`;
  const removeUnfinished = async (): Promise<void> => {
    await removeDatabase(unfinished);
    await rm(unfinishedFiles, { recursive: true, force: true });
  };
  await removeUnfinished();
  try {
    await copyFile(backup, unfinished);
    await checkFile(unfinished);
    const brought = await bringUpToDate(unfinished, at, async (db) => {
      const from = [filesOfBackup(backup), filesFolder];
      const { count, missing } = await copyFiles(db, { from, to: unfinishedFiles });
      if (missing.length > 0 && !leaveOutFiles) throw new Error(nowhere(missing, backup));
      await leaveOut(db, missing);
      return { files: count, leftOut: missing.map(({ title }) => title) };
    });
    await flush(unfinished);
    const replaced = await putAside(databaseFile, at);
    if (existsSync(unfinishedFiles)) await rename(unfinishedFiles, filesFolder);
    await rename(unfinished, databaseFile);
    await flush(dirname(databaseFile));
    return { ...brought, replaced };
  } catch (error) {
    await removeUnfinished();
    throw error;
  }
}

async function bringUpToDate<T>(
  file: string,
  at: Date,
  fetchFiles: (db: Database) => Promise<T>,
): Promise<T & { boards: number }> {
  const connection = await connect({ kind: 'sqlite', file });
  try {
    await migrate(connection, { keepsCopy: false });
    const fetched = await fetchFiles(connection.db);
    return { ...fetched, boards: await raiseEpochs(connection.db, at) };
  } finally {
    await connection.close();
  }
}

function nowhere([first, ...more]: readonly KeptFile[], backup: string): string {
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  return (
    `The attached file “${first?.title ?? ''}”${others} is neither in ${filesOfBackup(backup)} nor in the data folder. ` +
    'Put that folder beside the backup, or add --leave-out-files to restore everything else.'
  );
}

/** An attachment whose file is nowhere would be a promise that cannot be kept. */
async function leaveOut(db: Database, missing: readonly KeptFile[]): Promise<void> {
  for (const some of inChunks(missing)) {
    const ids = some.map(({ id }) => id);
    await db.deleteFrom('attachments').where('id', 'in', ids).execute();
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
  const files = filesBeside(databaseFile);
  // Named as a backup's, so that what was replaced can be restored itself.
  if (existsSync(files)) await rename(files, filesOfBackup(target));
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
