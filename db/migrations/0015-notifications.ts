import type { MigrationFor } from './migration.ts';

/**
 * What people are told. A notification goes with the membership it was made for; its card and its comment are looked
 * up when it is read, so that what one may not see any more is not told (R34).
 */
export const notifications: MigrationFor = ({ text }) => ({
  async up(db) {
    await db.schema
      .createTable('notifications')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('personId', text, (c) => c.notNull())
      .addColumn('cardId', text, (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('key', text, (c) => c.notNull())
      .addColumn('commentId', text)
      .addColumn('by', text, (c) => c.references('people.id'))
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('readAt', text)
      .addColumn('archivedAt', text)
      .addColumn('snoozedUntil', text)
      .addColumn('mailedAt', text)
      .addUniqueConstraint('notifications_once', ['personId', 'key'])
      .addForeignKeyConstraint(
        'notifications_member',
        ['clientId', 'personId'],
        'memberships',
        ['clientId', 'personId'],
        (c) => c.onDelete('cascade'),
      )
      .addForeignKeyConstraint(
        'notifications_comment',
        ['clientId', 'commentId'],
        'comments',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createIndex('notifications_by_person')
      .on('notifications')
      .columns(['personId', 'archivedAt', 'at'])
      .execute();
    // Every few minutes it is asked what is due.
    await db.schema
      .createIndex('cards_by_due')
      .on('cards')
      .columns(['clientId', 'dueOn'])
      .execute();
  },
});
