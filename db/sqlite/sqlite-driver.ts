import {
  CompiledQuery,
  createQueryId,
  IdentifierNode,
  type Driver,
  type QueryCompiler,
  RawNode,
} from 'kysely';
import { Mutex } from './mutex.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import { SqliteFile } from './sqlite-file.ts';

/** Durable before confirmed (R2): the write-ahead log is flushed at every commit. */
const SETTINGS = `
  pragma busy_timeout = 5000;
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma foreign_keys = on;
  pragma trusted_schema = off;
  pragma journal_size_limit = 67108864;
`;

/** Far longer than any transaction takes on a disk that works. */
const PATIENCE_MS = 30_000;

/** One connection to one file, lent to one caller at a time. */
export class SqliteDriver implements Driver {
  readonly #path: string;
  readonly #mutex = new Mutex({ patienceMs: PATIENCE_MS });
  #open: { file: SqliteFile; connection: SqliteConnection } | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  async init(): Promise<void> {
    const file = await SqliteFile.open(this.#path);
    await file.exec(SETTINGS);
    this.#open = { file, connection: new SqliteConnection(file) };
  }

  async acquireConnection(): Promise<SqliteConnection> {
    await this.#mutex.lock();
    if (!this.#open) {
      this.#mutex.unlock();
      throw new Error(`the database ${this.#path} is closed`);
    }
    return this.#open.connection;
  }

  releaseConnection(): Promise<void> {
    this.#mutex.unlock();
    return Promise.resolve();
  }

  /** IMMEDIATE: a plain BEGIN that reads and then writes fails at once when another process wrote in between. */
  async beginTransaction(connection: SqliteConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw('rollback'));
    } catch (error) {
      // A full disk or an I/O error has already rolled back; the caller wants that error, not this one.
      if (!String(error).includes('no transaction is active')) throw error;
    }
  }

  async savepoint(
    connection: SqliteConnection,
    name: string,
    compile: QueryCompiler['compileQuery'],
  ): Promise<void> {
    await connection.executeQuery(compile(command('savepoint', name), createQueryId()));
  }

  async rollbackToSavepoint(
    connection: SqliteConnection,
    name: string,
    compile: QueryCompiler['compileQuery'],
  ): Promise<void> {
    await connection.executeQuery(compile(command('rollback to', name), createQueryId()));
  }

  async releaseSavepoint(
    connection: SqliteConnection,
    name: string,
    compile: QueryCompiler['compileQuery'],
  ): Promise<void> {
    await connection.executeQuery(compile(command('release', name), createQueryId()));
  }

  /** Waits for the query that runs. */
  async destroy(): Promise<void> {
    await this.#mutex.lock();
    const open = this.#open;
    this.#open = undefined;
    this.#mutex.unlock();
    await open?.file.close();
  }
}

function command(verb: string, savepointName: string): RawNode {
  return RawNode.createWithChildren([
    RawNode.createWithSql(`${verb} `),
    IdentifierNode.create(savepointName),
  ]);
}
