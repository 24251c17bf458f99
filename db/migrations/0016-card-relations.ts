import type { MigrationFor } from './migration.ts';

/** What a card is marked with, whether it comes again, and which cards it has to do with, on whichever board. */
export const cardRelations: MigrationFor = ({ text }) => ({
  async up(db) {
    await db.schema
      .alterTable('cards')
      .addColumn('isFlagged', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema.alterTable('cards').addColumn('repeats', text).execute();
    await db.schema
      .createIndex('cards_that_repeat')
      .on('cards')
      .columns(['repeats', 'columnCategory', 'dueOn'])
      .where('repeats', 'is not', null)
      .execute();
    await db.schema
      .createTable('cardRelations')
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('cardId', text, (c) => c.notNull())
      .addColumn('relation', text, (c) => c.notNull())
      .addColumn('otherId', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('card_relations_key', ['clientId', 'cardId', 'relation', 'otherId'])
      .addForeignKeyConstraint(
        'card_relations_card',
        ['clientId', 'cardId'],
        'cards',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createIndex('card_relations_by_other')
      .on('cardRelations')
      .columns(['clientId', 'otherId'])
      .execute();
  },
});
