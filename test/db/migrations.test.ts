import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { KyselyPlugin } from 'kysely';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { loadBoard } from '#db/board-log.ts';
import { connect, type Connection, type ConnectOptions } from '#db/connect.ts';
import { migrate, MIGRATION_NAMES } from '#db/migrate.ts';
import { rebuildProjections } from '#db/rebuild-projections.ts';
import { SqliteFile } from '#db/sqlite/sqlite-file.ts';
import { readBoard } from '#model/board/view.ts';
import { LIMITS } from '#model/limits.ts';
import { onEachDatabase, onSqlite } from '#test/support/databases.ts';
import { loadDoc } from '#test/support/stored-boards.ts';

/** Every schema a release had, as a dump with some rows; the oldest first. */
const RELEASED = ['0006'];
/** The last migration of the release whose dump is the oldest kept. */
const OLDEST = '0006-reviews';

const folders: string[] = [];
const opened: Connection[] = [];
afterEach(async () => {
  for (const connection of opened.splice(0)) await connection.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-migrations-'));
  folders.push(folder);
  return folder;
}

async function open(options: ConnectOptions): Promise<Connection> {
  const connection = await connect(options);
  opened.push(connection);
  return connection;
}

/** A database file as a released version left it. */
async function released(schema: string): Promise<string> {
  const file = join(aFolder(), 'quarterdeck.sqlite');
  const dump = await SqliteFile.open(file);
  await dump.exec(readFileSync(new URL(`fixtures/schema-${schema}.sql`, import.meta.url), 'utf8'));
  await dump.close();
  return file;
}

/** Runs `before` ahead of every statement, with the statement's number. */
function watched(connection: Connection, before: (count: number) => void): Connection {
  let count = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      before((count += 1));
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return { ...connection, db: connection.db.withPlugin(plugin) };
}

async function migrationsIn({ db }: Connection): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{
    name: string;
  }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

onEachDatabase((databases) => {
  test('R18 migrating an empty database makes the schema, and again does nothing', async () => {
    const connection = await open(await databases.empty());
    const first = await migrate(connection);
    expect(first).toEqual({ ran: MIGRATION_NAMES, backup: undefined });
    expect(await migrate(connection)).toEqual({ ran: [], backup: undefined });
  });

  test('R18 a database newer than the program is refused by name, with a sentence that says what to do', async () => {
    const connection = await databases.migrated();
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'now')`.execute(
      connection.db,
    );
    await expect(migrate(connection)).rejects.toThrow(
      'The database is from a newer Quarterdeck (it has 9999-later). Start that version',
    );
  });

  test('R18 whichever statement fails, the schema is the old one, and the next start makes the new one', async () => {
    const options = await databases.empty();
    const connection = await open(options);
    // Each try is a whole migration, which takes PostgreSQL longer: there it is every eleventh statement.
    const stride = connection.dialect.isOneFile ? 1 : 11;
    let tries = 0;
    for (let ends = false; !ends; tries += 1) {
      const failAt = 1 + tries * stride;
      const failing = watched(connection, (count) => {
        if (count === failAt) throw new Error('the disk is full');
      });
      const failure = await migrate(failing).then(
        () => undefined,
        (error: unknown) => error,
      );
      ends = failure === undefined;
      if (ends) break;
      // The very last statement is the unlocking, after the commit.
      const names = await migrationsIn(connection);
      if (names.length > 0) expect(names).toEqual(MIGRATION_NAMES);
      else expect(await connection.db.introspection.getTables()).toEqual([]);
    }
    // Each migration has at least one statement and is noted by another.
    expect(tries * stride).toBeGreaterThan(MIGRATION_NAMES.length * 2);
    expect(await migrationsIn(connection)).toEqual(MIGRATION_NAMES);
  });

  test('R18 two processes that start at once migrate once', async () => {
    const options = await databases.empty();
    const [one, other] = [await open(options), await open(options)];
    const both = await Promise.all([migrate(one), migrate(other)]);
    expect(both.flatMap(({ ran }) => ran).sort()).toEqual(MIGRATION_NAMES);
    expect(await migrationsIn(one)).toEqual(MIGRATION_NAMES);
  });
});

onSqlite(() => {
  test.each(RELEASED)(
    'R18 a database of schema %s is migrated with all that is in it',
    async (schema) => {
      const file = await released(schema);
      const connection = await open({ kind: 'sqlite', file });
      const { db } = connection;
      const before = await db.selectFrom('cards').selectAll().orderBy('id').execute();

      const { ran, backup } = await migrate(connection);

      expect(ran).toEqual(MIGRATION_NAMES.filter((name) => name > OLDEST));
      const cards = await db.selectFrom('cards').selectAll().orderBy('id').execute();
      expect(cards).toMatchObject(before);
      expect(cards).toHaveLength(before.length);
      const boards = await db.selectFrom('boards').selectAll().orderBy('title').execute();
      expect(boards.map(({ title }) => title)).toEqual(['Content', 'Plan Q2 2026', 'Website']);
      for (const board of boards) {
        const stored = await loadBoard(db, { boardId: board.id, epoch: board.epoch });
        expect(stored.updates.at(-1)?.seq).toBe(board.lastSeq);
        const cards = Object.values(readBoard(await loadDoc(db, board)).cards);
        expect(cards.filter(({ needsRepair }) => needsRepair)).toEqual([]);
      }
      await rebuildProjections(db);
      const after = await db.selectFrom('cards').selectAll().orderBy('id').execute();
      expect(after).toMatchObject(before);
      expect(after).toHaveLength(before.length);

      // The file as it was is beside it, whole.
      expect(backup && existsSync(backup)).toBe(true);
      const copy = await open({ kind: 'sqlite', file: backup ?? '' });
      expect((await migrationsIn(copy)).at(-1)).toBe(OLDEST);
    },
  );

  test('R18 a process killed before any statement leaves the old schema or the new, and the next start goes on', async () => {
    const file = await released('0006');
    const folder = aFolder();
    const connection = await open({ kind: 'sqlite', file });
    const snapshots: string[] = [];
    // What is on the disk at this moment is what a kill at this moment leaves.
    const photograph = (count: number): void => {
      const copy = join(folder, `${count}.sqlite`);
      for (const end of ['', '-wal']) {
        if (existsSync(file + end)) copyFileSync(file + end, copy + end);
      }
      snapshots.push(copy);
    };
    await migrate(watched(connection, photograph));
    photograph(0);
    expect(snapshots.length).toBeGreaterThan(MIGRATION_NAMES.length - 6);
    for (const copy of snapshots) {
      const left = await open({ kind: 'sqlite', file: copy });
      const names = await migrationsIn(left);
      expect([OLDEST, MIGRATION_NAMES.at(-1)]).toContain(names.at(-1));
      await migrate(left);
      expect(await migrationsIn(left)).toEqual(MIGRATION_NAMES);
    }
  });

  test('R17 copies made before migrations are whole, and only the newest of them are kept', async () => {
    const file = await released('0006');
    const backups = join(dirname(file), 'backups');
    const older = join(dirname(file), 'older.sqlite');
    copyFileSync(file, older);
    const made: (string | undefined)[] = [];
    for (let count = 0; count < LIMITS.migrationBackups + 2; count += 1) {
      // Somebody goes back to the copy and starts the new version again.
      copyFileSync(older, file);
      const connection = await connect({ kind: 'sqlite', file });
      made.push((await migrate(connection)).backup);
      await connection.close();
    }
    const kept = (await readdir(backups)).map((name) => join(backups, name)).sort();
    expect(kept).toEqual(made.slice(-LIMITS.migrationBackups).sort());
  });
});
