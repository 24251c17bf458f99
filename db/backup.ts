import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import type { Connection } from './connect.ts';

/** Copies the SQLite file as it is into `backups/` beside it; where to. Undefined for PostgreSQL. */
export async function backUpBeforeMigrating(
  { db, file }: Connection,
  nextMigration: string,
): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const folder = join(dirname(file), 'backups');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const target = join(folder, `before-${nextMigration}-${stamp}.sqlite`);
  // Under another name until it is whole: a copy that was cut off must not look like a backup.
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { force: true });
  await sql`vacuum into ${unfinished}`.execute(db);
  await rename(unfinished, target);
  return target;
}
