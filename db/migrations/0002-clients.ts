import type { MigrationFor } from './migration.ts';

/** From here on every child row carries its client's id, and deleting the client deletes it. */
export const clients: MigrationFor = ({ text }) => ({
  async up(db) {
    await db.schema
      .createTable('clients')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('key', text, (c) => c.notNull().unique())
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('accent', text, (c) => c.notNull())
      .addColumn('stage', text, (c) => c.notNull())
      .addColumn('currency', text, (c) => c.notNull())
      .addColumn('timeZone', text, (c) => c.notNull())
      .addColumn('fiscalYearStartMonth', 'integer', (c) => c.notNull())
      .addColumn('isSample', 'integer', (c) => c.notNull())
      .addColumn('createdBy', text, (c) => c.notNull().references('people.id'))
      .addColumn('createdAt', text, (c) => c.notNull())
      .execute();
    await db.schema
      .alterTable('people')
      .addColumn('lastClientId', text, (c) => c.references('clients.id').onDelete('set null'))
      .execute();
    await db.schema
      .createIndex('people_by_last_client')
      .on('people')
      .column('lastClientId')
      .execute();

    await db.schema
      .createTable('memberships')
      .addColumn('clientId', text, (c) => c.notNull().references('clients.id').onDelete('cascade'))
      .addColumn('personId', text, (c) => c.notNull().references('people.id').onDelete('cascade'))
      .addColumn('role', text, (c) => c.notNull())
      .addColumn('seesMoney', 'integer', (c) => c.notNull())
      .addColumn('createdAt', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('memberships_key', ['clientId', 'personId'])
      .execute();
    await db.schema
      .createIndex('memberships_by_person')
      .on('memberships')
      .column('personId')
      .execute();

    await db.schema
      .createTable('invitations')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('clientId', text, (c) => c.notNull().references('clients.id').onDelete('cascade'))
      .addColumn('tokenHash', text, (c) => c.notNull().unique())
      .addColumn('email', text, (c) => c.notNull())
      .addColumn('role', text, (c) => c.notNull())
      .addColumn('invitedBy', text, (c) => c.notNull().references('people.id'))
      .addColumn('createdAt', text, (c) => c.notNull())
      .addColumn('expiresAt', text, (c) => c.notNull())
      .addColumn('acceptedAt', text)
      .addColumn('revokedAt', text)
      .execute();
    await db.schema
      .createIndex('invitations_by_client')
      .on('invitations')
      .columns(['clientId', 'createdAt'])
      .execute();

    await db.schema
      .createTable('quarters')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('clientId', text, (c) => c.notNull().references('clients.id').onDelete('cascade'))
      .addColumn('label', text, (c) => c.notNull())
      .addColumn('startsOn', text, (c) => c.notNull())
      .addColumn('endsOn', text, (c) => c.notNull())
      .addColumn('state', text, (c) => c.notNull())
      .addColumn('createdAt', text, (c) => c.notNull())
      .addUniqueConstraint('quarters_of_client', ['clientId', 'id'])
      .addUniqueConstraint('quarters_label', ['clientId', 'label'])
      .execute();
  },
});
