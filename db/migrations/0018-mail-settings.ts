import type { MigrationFor } from './migration.ts';

/** When and of which clients people want mail. Without a row: as app/model/mail-settings.ts says. */
export const mailSettings: MigrationFor = ({ text }) => ({
  async up(db) {
    await db.schema
      .createTable('mail_settings')
      .addColumn('personId', text, (c) =>
        c.primaryKey().references('people.id').onDelete('cascade'),
      )
      .addColumn('digestHour', 'integer')
      .addColumn('mentionsAtOnce', 'integer', (c) => c.notNull())
      .addColumn('token', text, (c) => c.notNull().unique())
      .addColumn('lastDigestOn', text)
      .execute();
    await db.schema
      .createTable('mail_mutes')
      .addColumn('clientId', text, (c) => c.notNull())
      .addColumn('personId', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('mail_mutes_key', ['personId', 'clientId'])
      .addForeignKeyConstraint(
        'mail_mutes_member',
        ['clientId', 'personId'],
        'memberships',
        ['clientId', 'personId'],
        (c) => c.onDelete('cascade'),
      )
      .execute();
  },
});
