import sqlite3 from 'sqlite3';

type Row = Record<string, unknown>;

/** How many prepared statements are kept: more than the program has queries, fewer than memory minds. */
const KEPT_STATEMENTS = 250;

/**
 * An open SQLite file behind promises. `sqlite3` works on its own threads, so the event loop never waits for the
 * disk. Statements are kept prepared: a repeated query skips the parser. Callers take turns (see Mutex).
 */
export class SqliteFile {
  readonly #database: sqlite3.Database;
  readonly #statements = new Map<string, sqlite3.Statement>();

  private constructor(database: sqlite3.Database) {
    this.#database = database;
  }

  static open(file: string): Promise<SqliteFile> {
    return new Promise((resolve, reject) => {
      const database = new sqlite3.Database(file, (error) => {
        if (error) reject(error);
        else resolve(new SqliteFile(database));
      });
    });
  }

  /** Runs statements without parameters and without an answer. */
  exec(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#database.exec(sql, (error) => (error ? reject(error) : resolve()));
    });
  }

  async all(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    const statement = await this.#prepare(sql);
    return new Promise((resolve, reject) => {
      statement.all<Row>(parameters.map(bindable), (error, rows) =>
        error ? reject(error) : resolve(rows),
      );
    });
  }

  /** Runs a statement that writes; how many rows it touched. */
  async run(sql: string, parameters: readonly unknown[]): Promise<number> {
    const statement = await this.#prepare(sql);
    return new Promise((resolve, reject) => {
      statement.run(parameters.map(bindable), function (error) {
        if (error) reject(error);
        else resolve(this.changes);
      });
    });
  }

  async close(): Promise<void> {
    for (const statement of this.#statements.values()) await finalize(statement);
    this.#statements.clear();
    await new Promise<void>((resolve, reject) => {
      this.#database.close((error) => (error ? reject(error) : resolve()));
    });
  }

  async #prepare(sql: string): Promise<sqlite3.Statement> {
    const kept = this.#statements.get(sql);
    if (kept) {
      // Newest last: the first key is the one unused for longest.
      this.#statements.delete(sql);
      this.#statements.set(sql, kept);
      return kept;
    }
    const statement = await new Promise<sqlite3.Statement>((resolve, reject) => {
      const made = this.#database.prepare(sql, (error) => (error ? reject(error) : resolve(made)));
    });
    this.#statements.set(sql, statement);
    const [oldest] = this.#statements;
    if (oldest && this.#statements.size > KEPT_STATEMENTS) {
      this.#statements.delete(oldest[0]);
      await finalize(oldest[1]);
    }
    return statement;
  }
}

function finalize(statement: sqlite3.Statement): Promise<void> {
  return new Promise((resolve) => {
    statement.finalize(() => resolve());
  });
}

/** `sqlite3` stores a bigint as NULL, a Date as a float and an object as text without a word: say no instead. */
function bindable(value: unknown): string | number | Buffer | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Uint8Array) {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  }
  const kind = typeof value === 'object' ? value.constructor.name : typeof value;
  const said = typeof value === 'number' ? `${kind} ${value}` : kind;
  throw new TypeError(`SQLite cannot store this ${said}: pass text, a finite number or bytes`);
}
