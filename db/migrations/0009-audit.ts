import { sql } from 'kysely';
import type { MigrationFor } from './migration.ts';

/**
 * What happened, for good: the database itself refuses to change or take away an entry. No foreign keys, because an
 * entry outlives the client and the people it is about.
 */
export const audit: MigrationFor = ({ name, text }) => ({
  async up(db) {
    await db.schema
      .createTable('auditLog')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('clientId', text)
      .addColumn('actorId', text)
      .addColumn('personId', text)
      .addColumn('facts', text, (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('audit_log_by_client')
      .on('auditLog')
      .columns(['clientId', 'at', 'id'])
      .execute();
    await db.schema
      .createIndex('audit_log_by_person')
      .on('auditLog')
      .columns(['personId', 'at', 'id'])
      .execute();

    if (name === 'sqlite') {
      for (const act of ['update', 'delete']) {
        await sql`
          create trigger ${sql.raw(`audit_log_no_${act}`)} before ${sql.raw(act)} on audit_log
          begin select raise(abort, 'The audit log is only added to'); end
        `.execute(db);
      }
      return;
    }
    await sql`
      create function audit_log_stays() returns trigger language plpgsql as
      $$ begin raise exception 'The audit log is only added to'; end $$
    `.execute(db);
    await sql`
      create trigger audit_log_stays before update or delete or truncate on audit_log
      for each statement execute function audit_log_stays()
    `.execute(db);
  },
});
