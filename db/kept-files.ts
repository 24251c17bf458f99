import { createHash } from 'node:crypto';
import { constants, createReadStream, existsSync } from 'node:fs';
import { copyFile, link, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { listFiles, type KeptFile } from './attachments.ts';
import type { Database } from './connect.ts';
import { flush } from './flush.ts';

/** Where attached files are in a data folder, also when the rows are in PostgreSQL. */
export const FILES_FOLDER = 'files';

/** The files that belong to the database in a data folder: beside it. */
export const filesBeside = (databaseFile: string): string =>
  join(dirname(databaseFile), FILES_FOLDER);

/** The files that belong to a backup. */
export const filesOfBackup = (backup: string): string => `${backup}.files`;

/** Where one file is: under its client's id and its own, never under the name a person gave it. */
export const pathOfFile = (
  folder: string,
  { clientId, id }: Pick<KeptFile, 'clientId' | 'id'>,
): string => join(folder, clientId, id);

/** What was copied, and what could not be: named by rows, and in none of the folders as its row says. */
export type CopiedFiles = {
  readonly count: number;
  readonly bytes: number;
  readonly missing: readonly KeptFile[];
};

type CopyFiles = {
  readonly from: readonly string[];
  readonly to: string;
  readonly mayShare?: boolean;
};

/**
 * Copies the files that a database's rows name into a new folder, which is made for the first of them, each from the
 * first folder that has it, and reads every copy back: it must be what its row says. Removed ones may be missing:
 * they are taken away while this goes on. With `mayShare` a copy on the same disk is another name of the same bytes,
 * which nobody ever changes, so that backups by the hour take the room of one.
 */
export async function copyFiles(
  db: Database,
  { from, to, mayShare = false }: CopyFiles,
): Promise<CopiedFiles> {
  const missing: KeptFile[] = [];
  let count = 0;
  let bytes = 0;
  const folders = new Set<string>();
  for (const file of await listFilesIn(db)) {
    const target = pathOfFile(to, file);
    if (!folders.has(dirname(target))) {
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      folders.add(dirname(target));
    }
    if (await copyFirstWhole({ from, to, mayShare }, file)) {
      await flush(target);
      count += 1;
      bytes += file.bytes;
    } else if (!file.isRemoved) {
      missing.push(file);
    }
  }
  for (const folder of folders) await flush(folder);
  if (folders.size > 0) await flush(to);
  return { count, bytes, missing };
}

/** The files that rows name and a folder does not have, or not as they were. Reads all of them. */
export async function listMissingFiles(db: Database, folder: string): Promise<KeptFile[]> {
  const missing: KeptFile[] = [];
  for (const file of await listFilesIn(db)) {
    if (!file.isRemoved && !(await isWhole(folder, file))) missing.push(file);
  }
  return missing;
}

async function copyFirstWhole(
  { from, to, mayShare }: Required<CopyFiles>,
  file: KeptFile,
): Promise<boolean> {
  const target = pathOfFile(to, file);
  for (const folder of from) {
    const source = pathOfFile(folder, file);
    if (!existsSync(source)) continue;
    const isShared = mayShare && (await share(source, target));
    if (!isShared) await copyFile(source, target, constants.COPYFILE_FICLONE);
    if (await isWhole(to, file)) return true;
    await rm(target);
  }
  return false;
}

/** False where the disk is another, or has no such thing. */
function share(source: string, target: string): Promise<boolean> {
  return link(source, target).then(
    () => true,
    () => false,
  );
}

async function isWhole(folder: string, file: KeptFile): Promise<boolean> {
  const path = pathOfFile(folder, file);
  if (!existsSync(path)) return false;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex') === file.sha256;
}

/** A database from before there were files has none. */
async function listFilesIn(db: Database): Promise<KeptFile[]> {
  const tables = await db.introspection.getTables();
  return tables.some(({ name }) => name === 'attachments') ? listFiles(db) : [];
}
