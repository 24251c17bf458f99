import { PostgresAdapter, sql, type Expression, type Kysely } from 'kysely';
import { FTS5, GIN, type SearchIndex } from './search-index.ts';

/** Where the two databases differ, as named facts that migrations and search use. Nothing else asks which database it is. */
export type DialectFacts = {
  readonly name: 'sqlite' | 'postgres';
  /** Text that sorts by code unit, as ids, ranks, days and instants must (R4). */
  readonly text: Expression<unknown>;
  readonly bytes: Expression<unknown>;
  /** Ends a `create table` whose rows are read in the order of the primary key. */
  readonly clustered: Expression<unknown>;
  /** SQLite is one file: it can be copied before a migration. PostgreSQL is backed up by its own tools. */
  readonly isOneFile: boolean;
  readonly search: SearchIndex;
};

/** SQLite, the database of a single server. */
export const SQLITE: DialectFacts = {
  name: 'sqlite',
  text: sql`text`,
  bytes: sql`blob`,
  clustered: sql`without rowid`,
  isOneFile: true,
  search: FTS5,
};

/** PostgreSQL, by URL. */
export const POSTGRES: DialectFacts = {
  name: 'postgres',
  text: sql`text collate "C"`,
  bytes: sql`bytea`,
  clustered: sql``,
  isOneFile: false,
  search: GIN,
};

/** The facts of the database a query runs on. */
export const factsOf = <Tables>(db: Kysely<Tables>): DialectFacts =>
  db.getExecutor().adapter instanceof PostgresAdapter ? POSTGRES : SQLITE;
