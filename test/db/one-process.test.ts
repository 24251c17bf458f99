import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockDataFolder } from '#db/data-folder.ts';
import { lockPostgres, type PostgresLock } from '#db/postgres-lock.ts';
import { type Cluster, HAS_POSTGRES, startCluster } from '#test/support/postgres-cluster.ts';

/** Another process that runs a statement of ours, says "held" and stays until it is killed. */
async function holder(statement: string): Promise<ChildProcess> {
  const script = `${statement}; process.stdout.write('held'); setInterval(() => {}, 1000);`;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('a data folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'quarterdeck-folder-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is refused to a second process with a sentence that says what to do', async () => {
    const child = await holder(
      `import { lockDataFolder } from '#db/data-folder.ts';
       globalThis.kept = await lockDataFolder(${JSON.stringify(folder)})`,
    );
    await expect(lockDataFolder(folder)).rejects.toThrow(
      /Another Quarterdeck is running on the data folder .* Stop it first, or give this one/,
    );
    // A holder that was killed leaves no lock behind.
    await killed(child);
    const ours = await lockDataFolder(folder);
    await ours.release();
  });

  test('is free again when it is released, and refused twice in one process too', async () => {
    const first = await lockDataFolder(join(folder, 'made', 'on', 'the', 'way'));
    await expect(lockDataFolder(first.path)).rejects.toThrow('Another Quarterdeck is running');
    await first.release();
    const second = await lockDataFolder(first.path);
    expect(second.databaseFile).toBe(join(first.path, 'quarterdeck.sqlite'));
    await second.release();
  });
});

describe.skipIf(!HAS_POSTGRES)('a PostgreSQL database', () => {
  let cluster: Cluster | undefined;
  afterEach(() => cluster?.stop());

  test('is refused to a second process, and free when the first is killed', async () => {
    cluster = await startCluster();
    const url = cluster.urlOf('postgres');
    const child = await holder(
      `import { lockPostgres } from '#db/postgres-lock.ts';
       globalThis.kept = await lockPostgres({ url: ${JSON.stringify(url)}, onLost: () => {} })`,
    );
    const lost: Error[] = [];
    const ask = () => lockPostgres({ url, onLost: (error) => lost.push(error) });
    await expect(ask()).rejects.toThrow('Another Quarterdeck is running on this PostgreSQL');
    await killed(child);
    // PostgreSQL sees the broken connection on its own time.
    let ours: PostgresLock | undefined;
    await expect
      .poll(async () => (ours = await ask().catch(() => undefined)), { timeout: 10_000 })
      .toBeDefined();
    await ours?.release();
    expect(lost).toEqual([]);
  });
});
