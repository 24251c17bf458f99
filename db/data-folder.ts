import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SqliteFile } from './sqlite/sqlite-file.ts';

/** The database's name in a data folder. */
export const DATABASE_FILE = 'quarterdeck.sqlite';

/** A data folder that is ours until `release`, or until this process ends in whatever way. */
export type DataFolder = {
  readonly path: string;
  readonly databaseFile: string;
  release(): Promise<void>;
};

/**
 * Makes the folder if need be and takes it for this process: two servers on one SQLite file would each keep boards
 * the other does not know of. The lock is the operating system's, held by an open SQLite transaction, so a killed
 * holder leaves none behind. Throws a sentence to print when another process has it.
 */
export async function lockDataFolder(folder: string): Promise<DataFolder> {
  const path = resolve(folder);
  await mkdir(path, { recursive: true, mode: 0o700 });
  const lock = await SqliteFile.open(join(path, 'quarterdeck.lock'));
  try {
    await lock.exec('begin exclusive');
  } catch (error) {
    await lock.close();
    if (!String(error).includes('SQLITE_BUSY')) throw error;
    throw new Error(
      `Another Quarterdeck is running on the data folder ${path}. ` +
        'Stop it first, or give this one a folder of its own with DATA_DIR.',
      { cause: error },
    );
  }
  return {
    path,
    databaseFile: join(path, DATABASE_FILE),
    release: () => lock.close(),
  };
}
