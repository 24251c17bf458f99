import type { MigrationFor } from './migration.ts';

/** Which columns of a board a person has folded. */
export const boardFolds: MigrationFor = ({ text }) => ({
  async up(db) {
    await db.schema
      .createTable('board_folds')
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('boardId', text, (c) => c.notNull())
      .addColumn('personId', text, (c) => c.notNull())
      .addColumn('columnIds', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('board_folds_key', ['personId', 'boardId'])
      .addForeignKeyConstraint(
        'board_folds_board',
        ['clientId', 'boardId'],
        'boards',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .addForeignKeyConstraint(
        'board_folds_member',
        ['clientId', 'personId'],
        'memberships',
        ['clientId', 'personId'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
  },
});
