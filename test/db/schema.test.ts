import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onSqlite } from '#test/support/databases.ts';
import { aPerson } from '#test/support/records.ts';

onSqlite((databases) => {
  test('R2 a commit is flushed to disk, and foreign keys are kept', async () => {
    const { db } = await databases.migrated();
    const read = async (name: string): Promise<unknown> => {
      const { rows } = await sql`pragma ${sql.raw(name)}`.execute(db);
      return Object.values(rows[0] ?? {})[0];
    };
    expect(await read('journal_mode')).toBe('wal');
    expect(await read('synchronous')).toBe(2);
    expect(await read('foreign_keys')).toBe(1);
  });

  test('R29 a question is answered while somebody writes, and sees what was committed', async () => {
    const { db } = await databases.migrated();
    const count = async (): Promise<number> => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from people`.execute(db);
      return rows[0]?.n ?? NaN;
    };
    await db.transaction().execute(async (tx) => {
      await aPerson(tx, 'ada');
      expect(await count()).toBe(0);
      expect(await db.selectFrom('people').selectAll().execute()).toEqual([]);
    });
    expect(await count()).toBe(1);
  });

  test('what writes and answers is written', async () => {
    const { db } = await databases.migrated();
    const person = await aPerson(db, 'ada');
    const written = await db
      .updateTable('people')
      .set({ name: 'Ada L.' })
      .where('id', '=', person.id)
      .returning('name')
      .executeTakeFirst();
    expect(written).toEqual({ name: 'Ada L.' });
    expect(await db.selectFrom('people').select('name').execute()).toEqual([{ name: 'Ada L.' }]);
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
