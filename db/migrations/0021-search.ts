import { sql, type Kysely } from 'kysely';
import type { Database } from '../connect.ts';
import { writeCardTerms, writeCommentTerms } from '../search-terms.ts';
import type { MigrationFor } from './migration.ts';

/** What cards and comments are found by, with a full-text index over it, of everything that is stored already. */
export const search: MigrationFor = ({ text, search: index }) => ({
  async up(db) {
    await db.schema
      .alterTable('cards')
      .addColumn('checklistText', text, (c) => c.notNull().defaultTo(''))
      .execute();
    await db.schema
      .createTable('cardSearch')
      .addColumn('id', index.id, (c) => c.primaryKey())
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('cardId', text, (c) => c.notNull())
      .addColumn('terms', text, (c) => c.notNull())
      .addUniqueConstraint('card_search_card', ['clientId', 'cardId'])
      .addForeignKeyConstraint(
        'card_search_of_card',
        ['clientId', 'cardId'],
        'cards',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createTable('commentSearch')
      .addColumn('id', index.id, (c) => c.primaryKey())
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('commentId', text, (c) => c.notNull())
      .addColumn('terms', text, (c) => c.notNull())
      .addUniqueConstraint('comment_search_comment', ['clientId', 'commentId'])
      .addForeignKeyConstraint(
        'comment_search_of_comment',
        ['clientId', 'commentId'],
        'comments',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
    for (const table of ['card_search', 'comment_search'] as const) {
      for (const statement of index.create(table)) await statement.execute(db);
    }
    await indexWhatIsThere(db);
    // Steps are only in the documents: boards that have some count as not read to their end, and the start of the
    // server that migrates makes their rows anew (db/rebuild-projections.ts).
    await sql`
      update projections set through_seq = through_seq - 1
      where through_seq > 1 and board_id in (select board_id from cards where checklist_total > 0)
    `.execute(db);
  },
});

/** Client by client, in the order in which things were made: what came last is found first. */
async function indexWhatIsThere(db: Kysely<unknown>): Promise<void> {
  const tx = db as Database;
  for (const { id } of await tx.selectFrom('clients').select('id').execute()) {
    const cards = await tx
      .selectFrom('cards')
      .select(['clientId', 'id', 'title', 'bodyText', 'checklistText'])
      .where('clientId', '=', id)
      .orderBy('createdAt')
      .orderBy('id')
      .execute();
    await writeCardTerms(
      tx,
      cards.map((card) => ({ card })),
    );
    const comments = await tx
      .selectFrom('comments')
      .select(['clientId', 'id', 'text'])
      .where('clientId', '=', id)
      .orderBy('at')
      .orderBy('id')
      .execute();
    await writeCommentTerms(tx, comments);
  }
}
