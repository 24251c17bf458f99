import pg from 'pg';

/** Any fixed number: it names Quarterdeck among the locks of one database. */
const LOCK_NUMBER = 7_185_344_201;

/** A PostgreSQL database that is ours until `release`. */
export type PostgresLock = { release(): Promise<void> };

/**
 * Takes the PostgreSQL database for this process, as `lockDataFolder` does a folder. The lock lives as long as its
 * own connection; when that breaks somebody else may have it, so `onLost` must stop the process. Throws a sentence
 * to print when another process has it.
 */
export async function lockPostgres(options: {
  url: string;
  onLost: (error: Error) => void;
}): Promise<PostgresLock> {
  const client = new pg.Client({ connectionString: options.url, keepAlive: true });
  let isReleased = false;
  client.on('error', (error) => {
    if (!isReleased) options.onLost(error);
  });
  await client.connect();
  const { rows } = await client.query<{ isOurs: boolean }>(
    'select pg_try_advisory_lock($1) as "isOurs"',
    [LOCK_NUMBER],
  );
  const release = async (): Promise<void> => {
    isReleased = true;
    await client.end();
  };
  if (!rows[0]?.isOurs) {
    await release();
    throw new Error(
      'Another Quarterdeck is running on this PostgreSQL database. ' +
        'Stop it first, or give this one a database of its own with DATABASE_URL.',
    );
  }
  return { release };
}
