import type { MigrationFor } from './migration.ts';

/** What people say and decide of cards, and money. Cards are no foreign key: their rows are a shadow (R3). */
export const reviews: MigrationFor = ({ text }) => ({
  async up(db) {
    await db.schema
      .createTable('checkIns')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('quarterId', text, (c) => c.notNull())
      .addColumn('cardId', text, (c) => c.notNull())
      .addColumn('confidence', 'integer', (c) => c.notNull())
      .addColumn('note', text, (c) => c.notNull())
      .addColumn('health', text)
      .addColumn('by', text, (c) => c.notNull().references('people.id'))
      .addColumn('at', text, (c) => c.notNull())
      .addForeignKeyConstraint(
        'check_ins_quarter',
        ['clientId', 'quarterId'],
        'quarters',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createIndex('check_ins_by_quarter')
      .on('checkIns')
      .columns(['clientId', 'quarterId', 'at'])
      .execute();

    await db.schema
      .createTable('decisions')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('quarterId', text, (c) => c.notNull())
      .addColumn('cardId', text, (c) => c.notNull())
      .addColumn('cardTitle', text, (c) => c.notNull())
      .addColumn('choice', text, (c) => c.notNull())
      .addColumn('reason', text, (c) => c.notNull())
      .addColumn('by', text, (c) => c.notNull().references('people.id'))
      .addColumn('at', text, (c) => c.notNull())
      .addForeignKeyConstraint(
        'decisions_quarter',
        ['clientId', 'quarterId'],
        'quarters',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createIndex('decisions_by_quarter')
      .on('decisions')
      .columns(['clientId', 'quarterId', 'at'])
      .execute();

    await db.schema
      .createTable('budgets')
      .addColumn('clientId', text, (c) => c.notNull().references('clients.id').onDelete('cascade'))
      .addColumn('cardId', text, (c) => c.notNull())
      .addColumn('plannedMinor', 'bigint', (c) => c.notNull())
      .addColumn('spentMinor', 'bigint', (c) => c.notNull())
      .addColumn('setBy', text, (c) => c.notNull().references('people.id'))
      .addColumn('setAt', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('budgets_key', ['clientId', 'cardId'])
      .execute();
  },
});
