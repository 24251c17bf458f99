import { sql } from 'kysely';
import type { MigrationFor } from './migration.ts';

/**
 * A card's number at its client, for good: it outlives the card's row, so that none is ever given twice. Cards that
 * are there already are numbered in the order in which they were made.
 */
export const cardNumbers: MigrationFor = ({ text }) => ({
  async up(db) {
    await db.schema
      .createTable('cardNumbers')
      .addColumn('clientId', text, (c) => c.notNull().references('clients.id').onDelete('cascade'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('cardId', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('card_numbers_key', ['clientId', 'number'])
      .addUniqueConstraint('card_numbers_card', ['clientId', 'cardId'])
      .execute();
    await sql`
      insert into card_numbers (client_id, number, card_id)
      select client_id, row_number() over (partition by client_id order by created_at, rank, id), id from cards
    `.execute(db);
    await db.schema
      .alterTable('cards')
      .addColumn('number', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await sql`
      update cards set number = (
        select card_numbers.number from card_numbers
        where card_numbers.client_id = cards.client_id and card_numbers.card_id = cards.id
      )
    `.execute(db);
  },
});
