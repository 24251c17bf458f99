import type { MigrationFor } from './migration.ts';

/** Whom comments mention, and what people answer them without a word. Both go with their comment. */
export const mentions: MigrationFor = ({ text }) => ({
  async up(db) {
    await db.schema
      .createTable('comment_mentions')
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('commentId', text, (c) => c.notNull())
      .addColumn('personId', text, (c) => c.notNull().references('people.id'))
      .addPrimaryKeyConstraint('comment_mentions_key', ['clientId', 'commentId', 'personId'])
      .addForeignKeyConstraint(
        'comment_mentions_comment',
        ['clientId', 'commentId'],
        'comments',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createTable('comment_reactions')
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('commentId', text, (c) => c.notNull())
      .addColumn('personId', text, (c) => c.notNull().references('people.id'))
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('at', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('comment_reactions_key', [
        'clientId',
        'commentId',
        'personId',
        'kind',
      ])
      .addForeignKeyConstraint(
        'comment_reactions_comment',
        ['clientId', 'commentId'],
        'comments',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
  },
});
