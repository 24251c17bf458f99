import type { MigrationFor } from './migration.ts';

/** Files and links on cards (R39). As with comments, the board is their permission boundary, not the card's id alone. */
export const attachments: MigrationFor = ({ text }) => ({
  async up(db) {
    await db.schema
      .createTable('attachments')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('boardId', text, (c) => c.notNull())
      .addColumn('cardId', text, (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('title', text, (c) => c.notNull())
      .addColumn('url', text)
      .addColumn('mediaType', text)
      .addColumn('bytes', 'bigint')
      .addColumn('sha256', text)
      .addColumn('by', text, (c) => c.notNull().references('people.id'))
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('removedAt', text)
      .addForeignKeyConstraint(
        'attachments_board',
        ['clientId', 'boardId'],
        'boards',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createIndex('attachments_by_card')
      .on('attachments')
      .columns(['clientId', 'boardId', 'cardId'])
      .execute();
    await db.schema
      .createIndex('attachments_removed')
      .on('attachments')
      .column('removedAt')
      .execute();
  },
});
