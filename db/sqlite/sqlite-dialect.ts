import {
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { SqliteDriver } from './sqlite-driver.ts';

/** Migrations run in one transaction, so that a failed one leaves the file as it was. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
  // No lock of its own: Kysely reads which migrations ran inside the transaction, and BEGIN IMMEDIATE lets one in.
}

/** Answers to questions that are made at once: as many as a small machine has cores. */
const READERS = 2;

/** Kysely on the `sqlite3` package. The package stays behind this folder (decision 0006). */
export class SqliteDialect implements Dialect {
  readonly #path: string;
  readonly #readers: number;

  /** `readers`: connections beside the one that writes; with 0 everything takes its turn at that one. */
  constructor(path: string, { readers = READERS }: { readers?: number } = {}) {
    this.#path = path;
    this.#readers = readers;
  }

  createDriver(): Driver {
    return new SqliteDriver(this.#path, { readers: this.#readers });
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new SqliteIntrospector(db);
  }
}
