import type { MigrationFor } from './migration.ts';

export const boards: MigrationFor = ({ text, bytes, clustered }) => ({
  async up(db) {
    await db.schema
      .createTable('boards')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('clientId', text, (c) => c.notNull().references('clients.id').onDelete('cascade'))
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('quarterId', text)
      .addColumn('title', text, (c) => c.notNull())
      .addColumn('epoch', 'integer', (c) => c.notNull())
      .addColumn('lastSeq', 'integer', (c) => c.notNull())
      .addColumn('rank', text, (c) => c.notNull())
      .addColumn('archivedAt', text)
      .addColumn('createdBy', text, (c) => c.notNull().references('people.id'))
      .addColumn('createdAt', text, (c) => c.notNull())
      .addUniqueConstraint('boards_of_client', ['clientId', 'id'])
      .addForeignKeyConstraint(
        'boards_in_quarter',
        ['clientId', 'quarterId'],
        'quarters',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
    // One plan board a quarter.
    await db.schema
      .createIndex('boards_one_plan')
      .on('boards')
      .columns(['clientId', 'quarterId'])
      .where('quarterId', 'is not', null)
      .unique()
      .execute();
    await db.schema
      .createIndex('boards_in_order')
      .on('boards')
      .columns(['clientId', 'kind', 'rank', 'id'])
      .execute();

    await db.schema
      .createTable('boardGrants')
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('boardId', text, (c) => c.notNull())
      .addColumn('personId', text, (c) => c.notNull())
      .addColumn('createdAt', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('board_grants_key', ['clientId', 'personId', 'boardId'])
      .addForeignKeyConstraint(
        'board_grants_board',
        ['clientId', 'boardId'],
        'boards',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      // A grant ends with the membership.
      .addForeignKeyConstraint(
        'board_grants_member',
        ['clientId', 'personId'],
        'memberships',
        ['clientId', 'personId'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createIndex('board_grants_by_board')
      .on('boardGrants')
      .columns(['clientId', 'boardId'])
      .execute();

    // The author is not a foreign key: history stays readable when a person is gone.
    await db.schema
      .createTable('boardLog')
      .addColumn('boardId', text, (c) => c.notNull().references('boards.id').onDelete('cascade'))
      .addColumn('epoch', 'integer', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('bytes', bytes, (c) => c.notNull())
      .addColumn('authorId', text)
      .addColumn('at', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('board_log_key', ['boardId', 'epoch', 'seq'])
      .modifyEnd(clustered)
      .execute();

    await db.schema
      .createTable('boardSnapshots')
      .addColumn('boardId', text, (c) => c.notNull().references('boards.id').onDelete('cascade'))
      .addColumn('epoch', 'integer', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('bytes', bytes, (c) => c.notNull())
      .addColumn('at', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('board_snapshots_key', ['boardId', 'epoch'])
      .execute();
  },
});
