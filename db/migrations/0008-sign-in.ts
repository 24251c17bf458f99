import type { MigrationFor } from './migration.ts';

/** Ways back to an account, and the second step of signing in. */
export const signIn: MigrationFor = ({ text }) => ({
  async up(db) {
    await db.schema
      .createTable('passwordResets')
      .addColumn('tokenHash', text, (c) => c.primaryKey())
      .addColumn('personId', text, (c) => c.notNull().references('people.id').onDelete('cascade'))
      .addColumn('createdAt', text, (c) => c.notNull())
      .addColumn('expiresAt', text, (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('password_resets_by_person')
      .on('passwordResets')
      .column('personId')
      .execute();

    await db.schema
      .createTable('twoFactors')
      .addColumn('personId', text, (c) =>
        c.primaryKey().references('people.id').onDelete('cascade'),
      )
      .addColumn('secret', text, (c) => c.notNull())
      .addColumn('lastStep', 'integer', (c) => c.notNull())
      .addColumn('onSince', text)
      .execute();
    await db.schema
      .createTable('recoveryCodes')
      .addColumn('personId', text, (c) => c.notNull().references('people.id').onDelete('cascade'))
      .addColumn('codeHash', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('recovery_codes_key', ['personId', 'codeHash'])
      .execute();

    await db.schema
      .createTable('signInSteps')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('personId', text, (c) => c.notNull().references('people.id').onDelete('cascade'))
      .addColumn('expiresAt', text, (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('sign_in_steps_by_person')
      .on('signInSteps')
      .column('personId')
      .execute();
  },
});
