import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type DialectFacts, POSTGRES, SQLITE } from './dialect-facts.ts';
import { SqliteDialect } from './sqlite/sqlite-dialect.ts';
import type { Tables } from './tables.ts';

/** The database, or a transaction on it: every query takes one as its first argument. */
export type Database = Kysely<Tables>;

export type ConnectOptions =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** An open database. `dialect` is what migrations must know; `close` waits for the query that runs. */
export type Connection = {
  readonly db: Database;
  readonly dialect: DialectFacts;
  /** The SQLite file; undefined for PostgreSQL. */
  readonly file: string | undefined;
  close(): Promise<void>;
};

/** Opens the database and asks it one question. Throws when it cannot be reached. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const isSqlite = options.kind === 'sqlite';
  const db = new Kysely<Tables>({
    dialect: isSqlite ? new SqliteDialect(options.file) : postgresDialect(options.url),
    // Rows are flat; bytes must not be taken for nested rows.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  try {
    await db.selectNoFrom((eb) => eb.lit(1).as('one')).execute();
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    dialect: isSqlite ? SQLITE : POSTGRES,
    file: isSqlite ? options.file : undefined,
    close: () => db.destroy(),
  };
}

const POOL_SIZE = 10;

function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    types: { getTypeParser },
  });
  // An idle connection that breaks leaves the pool by itself, and the next query says what is wrong; without a
  // listener Node would end the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

/** PostgreSQL's number for its 64-bit integer type. */
const INT8_OID = 20;

/** 64-bit integers as numbers: counts and money fit, and anything larger is a broken promise. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  if (oid === INT8_OID) {
    return (value: string) => {
      const number = Number(value);
      if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is too large to read`);
      return number;
    };
  }
  const parser: unknown = pg.types.getTypeParser(oid, format);
  return parser;
}
