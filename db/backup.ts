import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { sql } from 'kysely';
import { LIMITS } from '#model/limits.ts';
import type { KeptFile } from './attachments.ts';
import { checkDatabase } from './check-database.ts';
import { connect, type Connection, type Database } from './connect.ts';
import { flush } from './flush.ts';
import { copyFiles, filesOfBackup } from './kept-files.ts';

/** A copy of the whole database, and of the files its rows name, proved to be complete. */
export type Backup = {
  readonly file: string;
  readonly boards: number;
  readonly bytes: number;
  /** Attached files, in a folder beside it; undefined when they were not asked for, or there are none. */
  readonly files: { readonly count: number; readonly bytes: number } | undefined;
};

/** Where copies are put unless somebody says otherwise. */
export const backupsBeside = (databaseFile: string): string =>
  join(dirname(databaseFile), 'backups');

/** An instant as part of a file's name. */
export const stampOf = (at: Date): string => at.toISOString().replaceAll(/[:.]/g, '-');

/**
 * Copies an open SQLite database, also one that another process writes to, into `target`, which must not be there.
 * The copy has another name until it was opened and gone through, so that one that was cut off is never taken for a
 * backup (R17). With `filesFrom` the attached files in that folder go into one beside the copy, which has its name
 * first. Throws and leaves nothing when it is not whole.
 */
export async function backUp(
  db: Database,
  target: string,
  { filesFrom }: { readonly filesFrom?: string } = {},
): Promise<Backup> {
  for (const path of [target, filesOfBackup(target)]) {
    if (existsSync(path)) throw new Error(`${path} is there already; choose another name`);
  }
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const unfinished = `${target}.unfinished`;
  const unfinishedFiles = filesOfBackup(unfinished);
  await removeUnfinished();
  try {
    await sql`vacuum into ${unfinished}`.execute(db);
    const boards = await checkFile(unfinished);
    const files = filesFrom === undefined ? undefined : await copyNamedFiles(filesFrom);
    await flush(unfinished);
    if (files) await rename(unfinishedFiles, filesOfBackup(target));
    await flush(dirname(target));
    await rename(unfinished, target);
    await flush(dirname(target));
    return { file: target, boards, bytes: (await stat(target)).size, files };
  } catch (error) {
    await removeUnfinished();
    throw error;
  }

  async function removeUnfinished(): Promise<void> {
    await removeDatabase(unfinished);
    await rm(unfinishedFiles, { recursive: true, force: true });
  }

  async function copyNamedFiles(from: string): Promise<Backup['files']> {
    const copy = await connect({ kind: 'sqlite', file: unfinished });
    try {
      const before = await newestFiles(dirname(target));
      const { missing, ...files } = await copyFiles(copy.db, {
        from: [...before, from],
        to: unfinishedFiles,
        mayShare: true,
      });
      if (missing.length > 0) throw new Error(missingFiles(missing, from));
      return existsSync(unfinishedFiles) ? files : undefined;
    } finally {
      await copy.close();
    }
  }
}

/** The files of the backup that was put into a folder last: most of them are the same. */
async function newestFiles(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => filesOfBackup('') === extname(name));
  const paths = names.map((name) => join(folder, name));
  const dated = await Promise.all(
    paths.map(async (path) => ({ path, at: (await stat(path)).mtimeMs })),
  );
  return dated
    .sort((a, b) => b.at - a.at)
    .slice(0, 1)
    .map(({ path }) => path);
}

/** What to say of files that are not there. */
function missingFiles([first, ...more]: readonly KeptFile[], folder: string): string {
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  return (
    `The file “${first?.title ?? ''}”${others} is not in ${folder}, or not as it was. ` +
    'If a client was deleted just now, back up again. Otherwise put it back, or remove it from its card.'
  );
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

/** Copies from before migrations beyond the number that is kept; people's own backups are theirs. */
async function removeOldest(folder: string): Promise<void> {
  const whenOf = (name: string): string | undefined =>
    /^before-.*-(\d{4}-\d\d-\d\dT[\d-]+Z)\.sqlite$/.exec(name)?.[1];
  const names = (await readdir(folder)).filter((name) => whenOf(name) !== undefined);
  names.sort((a, b) => ((whenOf(a) ?? '') < (whenOf(b) ?? '') ? 1 : -1));
  for (const name of names.slice(LIMITS.migrationBackups)) await rm(join(folder, name));
}
