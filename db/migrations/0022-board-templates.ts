import type { MigrationFor } from './migration.ts';

/** What a client's own boards can begin as. */
export const boardTemplates: MigrationFor = ({ text }) => ({
  async up(db) {
    await db.schema
      .createTable('board_templates')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('clientId', text, (c) => c.notNull().references('clients.id').onDelete('cascade'))
      .addColumn('title', text, (c) => c.notNull())
      .addColumn('content', text, (c) => c.notNull())
      .addColumn('by', text, (c) => c.notNull().references('people.id'))
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('removedAt', text)
      .execute();
    await db.schema
      .createIndex('board_templates_by_client')
      .on('board_templates')
      .columns(['clientId', 'title'])
      .execute();
  },
});
