import type { MigrationFor } from './migration.ts';

/**
 * What people say of cards. A comment belongs to its board's permission boundary as well as to its card: a card's id
 * alone, which whoever edits another board could write there, opens nothing.
 */
export const comments: MigrationFor = ({ text }) => ({
  async up(db) {
    await db.schema
      .createTable('comments')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('boardId', text, (c) => c.notNull())
      .addColumn('cardId', text, (c) => c.notNull())
      .addColumn('parentId', text)
      .addColumn('text', text, (c) => c.notNull())
      .addColumn('isInternal', 'integer', (c) => c.notNull())
      .addColumn('by', text, (c) => c.notNull().references('people.id'))
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('editedAt', text)
      .addColumn('removedAt', text)
      .addUniqueConstraint('comments_of_client', ['clientId', 'id'])
      .addForeignKeyConstraint(
        'comments_board',
        ['clientId', 'boardId'],
        'boards',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .addForeignKeyConstraint(
        'comments_parent',
        ['clientId', 'parentId'],
        'comments',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createIndex('comments_by_card')
      .on('comments')
      .columns(['clientId', 'boardId', 'cardId', 'at'])
      .execute();
  },
});
