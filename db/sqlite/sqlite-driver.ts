import {
  CompiledQuery,
  createQueryId,
  IdentifierNode,
  type Driver,
  type QueryCompiler,
  RawNode,
} from 'kysely';
import { Lender } from './lender.ts';
import { type Lenders, SqliteConnection } from './sqlite-connection.ts';
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

/** They must not wait behind a transaction, and must not be able to write. */
const READER_SETTINGS = `
  pragma busy_timeout = 5000;
  pragma query_only = on;
  pragma trusted_schema = off;
`;

/** One connection to a file that writes, lent to one caller at a time, and `readers` that answer questions meanwhile. */
export class SqliteDriver implements Driver {
  readonly #path: string;
  readonly #readers: number;
  #open: Lenders | undefined;

  constructor(path: string, { readers }: { readers: number }) {
    this.#path = path;
    this.#readers = readers;
  }

  async init(): Promise<void> {
    const lent = { patienceMs: PATIENCE_MS };
    const writer = await open(this.#path, SETTINGS);
    const readers: SqliteFile[] = [];
    // After the first has made the file and its write-ahead log.
    while (readers.length < this.#readers) readers.push(await open(this.#path, READER_SETTINGS));
    this.#open = {
      writer: new Lender([writer], lent),
      ...(readers.length > 0 && { readers: new Lender(readers, lent) }),
    };
  }

  async acquireConnection(): Promise<SqliteConnection> {
    if (!this.#open) throw new Error(`the database ${this.#path} is closed`);
    const connection = new SqliteConnection(this.#open);
    if (!this.#open.readers) await connection.borrowWriter();
    return connection;
  }

  releaseConnection(connection: SqliteConnection): Promise<void> {
    connection.giveBack();
    return Promise.resolve();
  }

  /** IMMEDIATE: a plain BEGIN that reads and then writes fails at once when another process wrote in between. */
  async beginTransaction(connection: SqliteConnection): Promise<void> {
    await connection.borrowWriter();
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

  /** Waits for the queries that run. */
  async destroy(): Promise<void> {
    const lenders = this.#open;
    this.#open = undefined;
    const readers = (await lenders?.readers?.borrowAll()) ?? [];
    const writers = (await lenders?.writer.borrowAll()) ?? [];
    // The one that writes last: it tidies the write-ahead log away.
    for (const file of [...readers, ...writers]) await file.close();
  }
}

async function open(path: string, settings: string): Promise<SqliteFile> {
  const file = await SqliteFile.open(path);
  await file.exec(settings);
  return file;
}

function command(verb: string, savepointName: string): RawNode {
  return RawNode.createWithChildren([
    RawNode.createWithSql(`${verb} `),
    IdentifierNode.create(savepointName),
  ]);
}
