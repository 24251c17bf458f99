import type { MigrationFor } from './migration.ts';

/** Ways to look at a board that somebody gave a name, for themselves or for everybody who sees the board. */
export const boardViews: MigrationFor = ({ text }) => ({
  async up(db) {
    await db.schema
      .createTable('board_views')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('boardId', text, (c) => c.notNull())
      .addColumn('title', text, (c) => c.notNull())
      .addColumn('query', text, (c) => c.notNull())
      .addColumn('isShared', 'integer', (c) => c.notNull())
      .addColumn('by', text, (c) => c.notNull().references('people.id'))
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('removedAt', text)
      .addForeignKeyConstraint(
        'board_views_board',
        ['clientId', 'boardId'],
        'boards',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createIndex('board_views_by_board')
      .on('board_views')
      .columns(['clientId', 'boardId', 'title'])
      .execute();
  },
});
