import { join, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { backUp, backupsBeside, stampOf } from '#db/backup.ts';
import { connect, type Connection } from '#db/connect.ts';
import { DATABASE_FILE, lockDataFolder } from '#db/data-folder.ts';
import { FILES_FOLDER, filesBeside, filesOfBackup, listMissingFiles } from '#db/kept-files.ts';
import { migrate } from '#db/migrate.ts';
import { lockPostgres } from '#db/postgres-lock.ts';
import { raiseEpochs } from '#db/raise-epochs.ts';
import { rebuildProjections } from '#db/rebuild-projections.ts';
import { restoreBackup } from '#db/restore.ts';
import { LIMITS } from '#model/limits.ts';
import { readConfig, type Config } from './config.ts';
import { makeResetLink } from './reset-link.ts';

/** What the person who runs an installation does to its data: `npm run backup`, `restore`, `rebuild-rows`, `reset-link`. */
const COMMANDS = {
  backup: takeBackup,
  restore,
  'rebuild-rows': rebuildRows,
  'reset-link': resetLink,
} as const;

const USAGE = `Say one of these:
  npm run backup [-- file]          copies the database and the attached files, also while the server runs
  npm run restore -- file           puts a backup in the database's place
                                    (with --leave-out-files after it: also when attached files are missing)
  npm run restore -- --new-epochs   after PostgreSQL was restored by its own tools
  npm run rebuild-rows              makes lists and reviews anew from the boards
  npm run reset-link -- address     makes a link to a new password, for somebody who gets no mail
                                    (with --without-codes after it: codes from a lost phone are off too)`;

/** Does one command and says what was done; throws a sentence to print. */
async function run([name, ...given]: readonly string[]): Promise<string> {
  const command = Object.entries(COMMANDS).find(([each]) => each === name)?.[1];
  if (!command) throw new Error(USAGE);
  const read = readConfig();
  if (!read.ok) throw new Error(`These settings cannot be:\n  ${read.problems.join('\n  ')}`);
  return command(read.config, ...given);
}

async function takeBackup(config: Config, file?: string): Promise<string> {
  if (config.postgres) {
    throw new Error(
      'The data is in PostgreSQL: back it up with pg_dump, as docs/operations.md describes.',
    );
  }
  const databaseFile = join(config.dataDir, DATABASE_FILE);
  if (!existsSync(databaseFile)) throw new Error(`There is no database in ${config.dataDir} yet`);
  const named = join(backupsBeside(databaseFile), `backup-${stampOf(new Date())}.sqlite`);
  const connection = await connect({ kind: 'sqlite', file: databaseFile });
  try {
    const target = file === undefined ? named : resolve(file);
    const backup = await backUp(connection.db, target, { filesFrom: filesBeside(databaseFile) });
    const { files } = backup;
    const attached =
      files === undefined
        ? ''
        : ` Beside it, in ${filesOfBackup(target)}: ${filesIn(files.count)}, ${inMegabytes(files.bytes)}. Keep both together.`;
    return `The backup is ${backup.file}: ${inMegabytes(backup.bytes)}, ${boardsOf(backup.boards)}, gone through and whole.${attached}`;
  } finally {
    await connection.close();
  }
}

async function restore(config: Config, file?: string, option?: string): Promise<string> {
  const leaveOutFiles = option === '--leave-out-files';
  if (file === undefined || (option !== undefined && !leaveOutFiles)) throw new Error(USAGE);
  if (file === '--new-epochs') return newEpochs(config);
  if (config.postgres) {
    throw new Error(
      'The data is in PostgreSQL: restore it with pg_restore, then say npm run restore -- --new-epochs (docs/operations.md).',
    );
  }
  const folder = await lockDataFolder(config.dataDir);
  try {
    const { boards, replaced, files, leftOut } = await restoreBackup({
      backup: resolve(file),
      databaseFile: folder.databaseFile,
      at: new Date(),
      leaveOutFiles,
    });
    const kept = replaced === undefined ? '' : ` What was there is kept in ${replaced}.`;
    const attached = files === 0 ? '' : ` ${filesIn(files)} in place.`;
    const without = leftOut.length === 0 ? '' : ` Left out: ${leftOut.join(', ')}.`;
    return `Restored ${file}: ${boardsOf(boards)}.${attached}${without}${kept} Start the server again.`;
  } finally {
    await folder.release();
  }
}

async function newEpochs(config: Config): Promise<string> {
  const filesFolder = join(config.dataDir, FILES_FOLDER);
  const { boards, missing } = await alone(config, async ({ db }) => ({
    boards: await raiseEpochs(db, new Date()),
    missing: await listMissingFiles(db, filesFolder),
  }));
  const says = `${boardsOf(boards)} told apart from what they were: pages that were open before are asked to load again.`;
  if (missing.length === 0) return says;
  return `${says} ${filesIn(missing.length)} that cards name are not in ${filesFolder}, or not as they were; put the copy of that folder back.`;
}

async function rebuildRows(config: Config): Promise<string> {
  const boards = await alone(config, ({ db }) => rebuildProjections(db));
  return `The rows of ${boardsOf(boards)} are made anew.`;
}

async function resetLink(config: Config, email?: string, option?: string): Promise<string> {
  const withoutCodes = option === '--without-codes';
  if (email === undefined || (option !== undefined && !withoutCodes)) throw new Error(USAGE);
  const file = join(config.dataDir, DATABASE_FILE);
  if (!config.postgres && !existsSync(file)) {
    throw new Error(`There is no database in ${config.dataDir} yet`);
  }
  // Also while the server runs: it is one small entry.
  const connection = await connect(config.postgres ?? { kind: 'sqlite', file });
  try {
    const { publicUrl } = config;
    const link = await makeResetLink(connection.db, {
      email,
      publicUrl,
      withoutCodes,
      now: new Date(),
    });
    return `Hand this over; it works once, and for ${LIMITS.resetMinutes} minutes:\n${link}`;
  } finally {
    await connection.close();
  }
}

/** Works on the database while no server does. Throws a sentence to print when one runs. */
async function alone<T>(config: Config, work: (connection: Connection) => Promise<T>): Promise<T> {
  const { postgres } = config;
  const lock = postgres
    ? await lockPostgres({ url: postgres.url, onLost: (error) => fail(error) })
    : await lockDataFolder(config.dataDir);
  try {
    const file = join(config.dataDir, DATABASE_FILE);
    const connection = await connect(postgres ?? { kind: 'sqlite', file });
    try {
      await migrate(connection);
      return await work(connection);
    } finally {
      await connection.close();
    }
  } finally {
    await lock.release();
  }
}

const boardsOf = (count: number): string => (count === 1 ? '1 board' : `${count} boards`);
const filesIn = (count: number): string =>
  count === 1 ? '1 attached file' : `${count} attached files`;
const inMegabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  fail(error);
}
