import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL to make databases in; `stop` leaves nothing behind. */
export type Cluster = { urlOf(database: string): string; stop(): Promise<void> };

const INSTALLED = '/usr/lib/postgresql';

function programs(): string | undefined {
  if (!existsSync(INSTALLED)) return undefined;
  const versions = readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a));
  return versions
    .map((v) => join(INSTALLED, v, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
}

/** No network; nothing needs to survive a power cut; nothing works in the background. */
const QUICK = [
  'listen_addresses=',
  'fsync=off',
  'full_page_writes=off',
  'autovacuum=off',
  'shared_buffers=16MB',
].flatMap((setting) => ['-c', setting]);

/** Whether there is a PostgreSQL to test with: one to connect to, or programs to start one. */
export const HAS_POSTGRES = Boolean(process.env.TEST_DATABASE_URL ?? programs());

/** Connects to TEST_DATABASE_URL, or starts a private cluster that only this test file knows. */
export async function startCluster(): Promise<Cluster> {
  const given = process.env.TEST_DATABASE_URL;
  if (given === undefined) return startPrivateCluster();
  return {
    urlOf: (database) => Object.assign(new URL(given), { pathname: `/${database}` }).href,
    stop: () => Promise.resolve(),
  };
}

async function startPrivateCluster(): Promise<Cluster> {
  const bin = programs();
  if (!bin) throw new Error('PostgreSQL is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-pg-'));
  const data = join(folder, 'data');
  // PostgreSQL refuses to run as root.
  const user = process.getuid?.() === 0 ? userNamed('postgres') : undefined;
  if (user) chownSync(folder, user.uid, user.gid);

  const args = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'];
  const made = spawnSync(join(bin, 'initdb'), [...args, '--no-sync'], {
    ...user,
    cwd: folder,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  // On a socket in its own folder: no port to collide on.
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, ...QUICK], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const urlOf = (database: string): string =>
    `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;
  await untilAnswers(urlOf('postgres'));
  return {
    urlOf,
    stop: async () => {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswers(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (tries === 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

function userNamed(name: string): { uid: number; gid: number } {
  const ask = (flag: string): number =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: ask('-u'), gid: ask('-g') };
}
