import type { MigrationFor } from './migration.ts';

export const people: MigrationFor = ({ text }) => ({
  async up(db) {
    await db.schema
      .createTable('people')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('email', text, (c) => c.notNull().unique())
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('passwordHash', text, (c) => c.notNull())
      .addColumn('isOperator', 'integer', (c) => c.notNull())
      .addColumn('createdAt', text, (c) => c.notNull())
      .execute();
    // One person set this installation up, however many tried at once.
    await db.schema
      .createIndex('people_one_operator')
      .on('people')
      .column('isOperator')
      .where('isOperator', '=', 1)
      .unique()
      .execute();

    await db.schema
      .createTable('sessions')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('personId', text, (c) => c.notNull().references('people.id').onDelete('cascade'))
      .addColumn('userAgent', text, (c) => c.notNull())
      .addColumn('createdAt', text, (c) => c.notNull())
      .addColumn('lastSeenAt', text, (c) => c.notNull())
      .addColumn('expiresAt', text, (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('sessions_by_person')
      .on('sessions')
      .columns(['personId', 'lastSeenAt'])
      .execute();
    await db.schema.createIndex('sessions_by_expiry').on('sessions').column('expiresAt').execute();
  },
});
