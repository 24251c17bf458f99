import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { connect } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import { onEachDatabase, onSqlite } from '#test/support/databases.ts';

onEachDatabase((databases) => {
  test('migrating an empty database makes the schema, and again does nothing', async () => {
    const connection = await connect(await databases.empty());
    const first = await migrate(connection);
    expect(first.ran.length).toBeGreaterThan(0);
    expect(first.backup).toBeUndefined();
    expect(await migrate(connection)).toEqual({ ran: [], backup: undefined });
    await connection.close();
  });

  test('a database newer than the program is refused with a sentence that says what to do', async () => {
    const connection = await databases.migrated();
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'now')`.execute(
      connection.db,
    );
    await expect(migrate(connection)).rejects.toThrow(
      'The database is from a newer Quarterdeck (it has 9999-later). Start that version',
    );
  });

  test('a failed migration leaves nothing of itself behind', async () => {
    const connection = await connect(await databases.empty());
    await sql`create table card_kpis (in_the_way integer)`.execute(connection.db);
    await expect(migrate(connection)).rejects.toThrow('could not be migrated');
    const tables = await connection.db.introspection.getTables();
    expect(tables.map((table) => table.name)).toEqual(['card_kpis']);
    await sql`drop table card_kpis`.execute(connection.db);
    const { ran } = await migrate(connection);
    expect(ran[0]).toBe('0001-people');
    await connection.close();
  });
});

onSqlite((databases) => {
  test('an existing file is copied before it is migrated', async () => {
    const connection = await databases.migrated();
    // As an older program left it: the last migration has not run.
    for (const table of ['check_ins', 'decisions', 'budgets']) {
      await sql`drop table ${sql.table(table)}`.execute(connection.db);
    }
    await sql`delete from kysely_migration where name = '0006-reviews'`.execute(connection.db);

    const { ran, backup } = await migrate(connection);
    expect(ran).toEqual(['0006-reviews']);
    expect(backup && existsSync(backup)).toBe(true);
    const copy = await connect({ kind: 'sqlite', file: backup ?? '' });
    const tables = await copy.db.introspection.getTables();
    expect(tables.map((table) => table.name)).toContain('board_log');
    expect(tables.map((table) => table.name)).not.toContain('budgets');
    await copy.close();
  });

  test('R2 a commit is flushed to disk, and foreign keys are kept', async () => {
    const { db } = await databases.migrated();
    const read = async (name: string): Promise<unknown> => {
      const { rows } = await sql`select * from ${sql.raw(`pragma_${name}`)}`.execute(db);
      return Object.values(rows[0] ?? {})[0];
    };
    expect(await read('journal_mode')).toBe('wal');
    expect(await read('synchronous')).toBe(2);
    expect(await read('foreign_keys')).toBe(1);
  });

  test('values SQLite would change without a word are refused', async () => {
    const { db } = await databases.migrated();
    for (const value of [1n, new Date(0), { a: 1 }, true, Number.NaN, undefined]) {
      await expect(sql`select ${value} as it`.execute(db)).rejects.toThrow('SQLite cannot store');
    }
    const bytes = new Uint8Array([0, 1, 255]);
    const { rows } = await sql<{ it: Uint8Array }>`select ${bytes} as it`.execute(db);
    expect(rows[0]?.it).toBeInstanceOf(Uint8Array);
    expect([...(rows[0]?.it ?? [])]).toEqual([0, 1, 255]);
  });
});
