import { sql } from 'kysely';
import type { MigrationFor } from './migration.ts';

export const kpis: MigrationFor = ({ text }) => ({
  async up(db) {
    await db.schema
      .createTable('kpis')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('clientId', text, (c) => c.notNull().references('clients.id').onDelete('cascade'))
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('definition', text, (c) => c.notNull())
      .addColumn('unit', text, (c) => c.notNull())
      .addColumn('decimals', 'integer', (c) => c.notNull())
      .addColumn('direction', text, (c) => c.notNull())
      .addColumn('cadence', text, (c) => c.notNull())
      .addColumn('ownerId', text, (c) => c.references('people.id').onDelete('set null'))
      .addColumn('source', text, (c) => c.notNull())
      .addColumn('archivedAt', text)
      .addColumn('createdBy', text, (c) => c.notNull().references('people.id'))
      .addColumn('createdAt', text, (c) => c.notNull())
      .addUniqueConstraint('kpis_of_client', ['clientId', 'id'])
      .execute();

    await db.schema
      .createTable('targets')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('kpiId', text, (c) => c.notNull())
      .addColumn('quarterId', text, (c) => c.notNull())
      .addColumn('baseline', 'double precision', (c) => c.notNull())
      .addColumn('target', 'double precision', (c) => c.notNull())
      .addColumn('bandLow', 'double precision')
      .addColumn('bandHigh', 'double precision')
      .addColumn('setBy', text, (c) => c.notNull().references('people.id'))
      .addColumn('setAt', text, (c) => c.notNull())
      .addUniqueConstraint('targets_one_a_quarter', ['clientId', 'kpiId', 'quarterId'])
      .addForeignKeyConstraint(
        'targets_kpi',
        ['clientId', 'kpiId'],
        'kpis',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .addForeignKeyConstraint(
        'targets_quarter',
        ['clientId', 'quarterId'],
        'quarters',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createIndex('targets_by_quarter')
      .on('targets')
      .columns(['clientId', 'quarterId'])
      .execute();

    await db.schema
      .createTable('measurements')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('kpiId', text, (c) => c.notNull())
      .addColumn('periodStartsOn', text, (c) => c.notNull())
      .addColumn('value', 'double precision', (c) => c.notNull())
      .addColumn('note', text, (c) => c.notNull())
      .addColumn('source', text, (c) => c.notNull())
      .addColumn('enteredBy', text, (c) => c.notNull().references('people.id'))
      .addColumn('enteredAt', text, (c) => c.notNull())
      .addColumn('supersededBy', text)
      .addColumn('supersededAt', text)
      .addUniqueConstraint('measurements_of_client', ['clientId', 'id'])
      .addForeignKeyConstraint(
        'measurements_kpi',
        ['clientId', 'kpiId'],
        'kpis',
        ['clientId', 'id'],
        (c) => c.onDelete('cascade'),
      )
      .addForeignKeyConstraint(
        'measurements_superseded',
        ['clientId', 'supersededBy'],
        'measurements',
        ['clientId', 'id'],
      )
      .execute();
    // One current value a period; what it superseded stays beside it.
    await db.schema
      .createIndex('measurements_current')
      .on('measurements')
      .columns(['clientId', 'kpiId', 'periodStartsOn'])
      .where(sql.ref('supersededAt'), 'is', null)
      .unique()
      .execute();
    await db.schema
      .createIndex('measurements_by_kpi')
      .on('measurements')
      .columns(['clientId', 'kpiId', 'periodStartsOn', 'enteredAt'])
      .execute();
    await db.schema
      .createIndex('measurements_by_successor')
      .on('measurements')
      .columns(['clientId', 'supersededBy'])
      .where('supersededBy', 'is not', null)
      .execute();
  },
});
