import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type { Lender } from './lender.ts';
import type { SqliteFile } from './sqlite-file.ts';

/** What queries borrow: the one connection that writes, and those that only read, if there are any. */
export type Lenders = {
  readonly writer: Lender<SqliteFile>;
  readonly readers?: Lender<SqliteFile>;
};

/**
 * Kysely's queries on an open SQLite file, between acquiring a connection and releasing it. A question outside a
 * transaction goes to a connection that reads, so that a long one holds up nobody's edit; anything else keeps the one
 * that writes until it is given back.
 */
export class SqliteConnection implements DatabaseConnection {
  readonly #lenders: Lenders;
  #writer: SqliteFile | undefined;

  constructor(lenders: Lenders) {
    this.#lenders = lenders;
  }

  /** Keeps the connection that writes from now on. */
  async borrowWriter(): Promise<SqliteFile> {
    this.#writer ??= await this.#lenders.writer.borrow();
    return this.#writer;
  }

  giveBack(): void {
    if (this.#writer) this.#lenders.writer.giveBack(this.#writer);
    this.#writer = undefined;
  }

  async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
    const { readers } = this.#lenders;
    if (this.#writer || !readers || !isQuestion(compiled)) {
      return execute(await this.borrowWriter(), compiled);
    }
    const reader = await readers.borrow();
    try {
      return await execute(reader, compiled);
    } finally {
      readers.giveBack(reader);
    }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('SQLite queries are not streamed here: ask for a page of rows');
  }
}

function isQuestion({ query, sql }: CompiledQuery): boolean {
  return query.kind === 'SelectQueryNode' || /^\s*select\s/i.test(sql);
}

async function execute<R>(
  file: SqliteFile,
  { query, sql, parameters }: CompiledQuery,
): Promise<QueryResult<R>> {
  const isWrite =
    query.kind === 'InsertQueryNode' ||
    query.kind === 'UpdateQueryNode' ||
    query.kind === 'DeleteQueryNode';
  if (isWrite && !query.returning) {
    const touched = await file.run(sql, parameters);
    return { rows: [], numAffectedRows: BigInt(touched) };
  }
  const rows = await file.all(sql, parameters);
  // Kysely's types say what a row looks like; the driver cannot know.
  const typed = rows as R[];
  return isWrite ? { rows: typed, numAffectedRows: BigInt(rows.length) } : { rows: typed };
}
