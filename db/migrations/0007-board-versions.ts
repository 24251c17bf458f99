import type { MigrationFor } from './migration.ts';

/** Boards as they once were, with what happened to them since the version before (R15). */
export const boardVersions: MigrationFor = ({ text, bytes }) => ({
  async up(db) {
    await db.schema
      .createTable('boardVersions')
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('boardId', text, (c) => c.notNull())
      .addColumn('epoch', 'integer', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('reason', text, (c) => c.notNull())
      .addColumn('bytes', bytes, (c) => c.notNull())
      .addColumn('changes', text, (c) => c.notNull())
      .addColumn('unlisted', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('board_versions_key', ['clientId', 'boardId', 'epoch', 'seq'])
      .addForeignKeyConstraint(
        'board_versions_board',
        ['clientId', 'boardId'],
        'boards',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
  },
});
