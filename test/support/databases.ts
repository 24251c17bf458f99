import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { connect, type Connection, type ConnectOptions } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import { type Cluster, HAS_POSTGRES, startCluster } from './postgres-cluster.ts';

/** Databases for one suite's tests; each is gone after the test that asked for it. */
export type TestDatabases = {
  /** Where an empty database is. */
  readonly empty: () => Promise<ConnectOptions>;
  /** An open database with the schema in it and nothing else. */
  readonly migrated: () => Promise<Connection>;
};

/** Registers one suite for SQLite (a real file) and, where it is installed, for PostgreSQL. */
export function onEachDatabase(suite: (databases: TestDatabases) => void): void {
  describe('SQLite', () => suite(sqliteDatabases()));
  describe.skipIf(!HAS_POSTGRES)('PostgreSQL', () => suite(postgresDatabases()));
}

/** Only SQLite, for rules that are its own. */
export function onSqlite(suite: (databases: TestDatabases) => void): void {
  describe('SQLite', () => suite(sqliteDatabases()));
}

/** Only PostgreSQL, where it is installed, for its own tools. */
export function onPostgres(suite: (databases: TestDatabases) => void): void {
  describe.skipIf(!HAS_POSTGRES)('PostgreSQL', () => suite(postgresDatabases()));
}

type Source = {
  start(): Promise<void>;
  stop(): Promise<void>;
  create(template?: string): Promise<{ name: string; options: ConnectOptions }>;
  drop(name: string): Promise<void>;
};

function databasesOf(source: Source): TestDatabases {
  let template: string | undefined;
  const names: string[] = [];
  const opened: Connection[] = [];

  beforeAll(async () => {
    await source.start();
    const made = await source.create();
    const connection = await connect(made.options);
    await migrate(connection);
    await connection.close();
    template = made.name;
  });
  afterEach(async () => {
    for (const connection of opened.splice(0)) await connection.close();
    for (const name of names.splice(0)) await source.drop(name);
  });
  afterAll(() => source.stop());

  const create = async (from?: string): Promise<ConnectOptions> => {
    const { name, options } = await source.create(from);
    names.push(name);
    return options;
  };
  return {
    empty: () => create(),
    migrated: async () => {
      const connection = await connect(await create(template));
      opened.push(connection);
      return connection;
    },
  };
}

function sqliteDatabases(): TestDatabases {
  let folder = '';
  let count = 0;
  return databasesOf({
    start: () => {
      folder = mkdtempSync(join(tmpdir(), 'quarterdeck-db-'));
      return Promise.resolve();
    },
    stop: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
    create: (template) => {
      const file = join(folder, `${(count += 1)}.sqlite`);
      if (template) copyFileSync(template, file);
      return Promise.resolve({ name: file, options: { kind: 'sqlite', file } });
    },
    drop: () => Promise.resolve(),
  });
}

function postgresDatabases(): TestDatabases {
  let cluster: Cluster | undefined;
  let count = 0;
  const running = (): Cluster => {
    if (!cluster) throw new Error('the cluster is not started');
    return cluster;
  };
  const command = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: running().urlOf('postgres') });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  const created: string[] = [];
  return databasesOf({
    start: async () => {
      cluster = await startCluster();
    },
    stop: async () => {
      for (const name of created) await command(`drop database if exists ${name} with (force)`);
      await running().stop();
    },
    create: async (template) => {
      const name = `quarterdeck_test_${process.pid}_${(count += 1)}`;
      await command(`create database ${name} ${template ? `template ${template}` : ''}`);
      created.push(name);
      return { name, options: { kind: 'postgres', url: running().urlOf(name) } };
    },
    drop: (name) => command(`drop database if exists ${name} with (force)`),
  });
}
