import type { MigrationFor } from './migration.ts';

/**
 * The projection (R3). Ids in it come from documents that people write, so only boards are foreign keys: a card may
 * name a person, KPI or card that is not there (yet), and reads join only within the client.
 */
export const cards: MigrationFor = ({ text }) => ({
  async up(db) {
    await db.schema
      .createTable('cards')
      .addColumn('id', text, (c) => c.notNull())
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('boardId', text, (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('title', text, (c) => c.notNull())
      .addColumn('columnId', text, (c) => c.notNull())
      .addColumn('columnTitle', text, (c) => c.notNull())
      .addColumn('columnCategory', text, (c) => c.notNull())
      .addColumn('rank', text, (c) => c.notNull())
      .addColumn('ownerId', text)
      .addColumn('startOn', text)
      .addColumn('dueOn', text)
      .addColumn('servesId', text)
      .addColumn('channel', text)
      .addColumn('checklistDone', 'integer', (c) => c.notNull())
      .addColumn('checklistTotal', 'integer', (c) => c.notNull())
      .addColumn('bodyText', text, (c) => c.notNull())
      .addColumn('archivedAt', text)
      .addColumn('createdAt', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('cards_key', ['clientId', 'id'])
      .addForeignKeyConstraint(
        'cards_on_board',
        ['clientId', 'boardId'],
        'boards',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createIndex('cards_on_board')
      .on('cards')
      .columns(['clientId', 'boardId', 'rank', 'id'])
      .execute();
    await db.schema
      .createIndex('cards_serving')
      .on('cards')
      .columns(['clientId', 'servesId'])
      .execute();
    await db.schema
      .createIndex('cards_of_owner')
      .on('cards')
      .columns(['ownerId', 'clientId'])
      .execute();

    await db.schema
      .createTable('cardHelpers')
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('cardId', text, (c) => c.notNull())
      .addColumn('personId', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('card_helpers_key', ['clientId', 'cardId', 'personId'])
      .addForeignKeyConstraint(
        'card_helpers_card',
        ['clientId', 'cardId'],
        'cards',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createIndex('card_helpers_by_person')
      .on('cardHelpers')
      .columns(['personId', 'clientId', 'cardId'])
      .execute();

    await db.schema
      .createTable('cardKpis')
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('cardId', text, (c) => c.notNull())
      .addColumn('kpiId', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('card_kpis_key', ['clientId', 'cardId', 'kpiId'])
      .addForeignKeyConstraint(
        'card_kpis_card',
        ['clientId', 'cardId'],
        'cards',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createIndex('card_kpis_by_kpi')
      .on('cardKpis')
      .columns(['clientId', 'kpiId', 'cardId'])
      .execute();

    await db.schema
      .createTable('cardKeyResults')
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('cardId', text, (c) => c.notNull())
      .addColumn('id', text, (c) => c.notNull())
      .addColumn('kpiId', text, (c) => c.notNull())
      .addColumn('baseline', 'double precision', (c) => c.notNull())
      .addColumn('target', 'double precision', (c) => c.notNull())
      .addColumn('weight', 'double precision', (c) => c.notNull())
      .addColumn('rank', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('card_key_results_key', ['clientId', 'cardId', 'id'])
      .addForeignKeyConstraint(
        'card_key_results_card',
        ['clientId', 'cardId'],
        'cards',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createIndex('card_key_results_by_kpi')
      .on('cardKeyResults')
      .columns(['clientId', 'kpiId', 'cardId'])
      .execute();

    await db.schema
      .createTable('projections')
      .addColumn('boardId', text, (c) => c.primaryKey().references('boards.id').onDelete('cascade'))
      .addColumn('epoch', 'integer', (c) => c.notNull())
      .addColumn('throughSeq', 'integer', (c) => c.notNull())
      .execute();
  },
});
