import type { Database } from './connect.ts';

/** All or nothing: begins a transaction, or joins the one `db` already is. */
export function inTransaction<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
