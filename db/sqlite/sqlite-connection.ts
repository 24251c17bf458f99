import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type { SqliteFile } from './sqlite-file.ts';

/** Kysely's queries on an open SQLite file. */
export class SqliteConnection implements DatabaseConnection {
  readonly #file: SqliteFile;

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  async executeQuery<R>({ query, sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const isWrite =
      query.kind === 'InsertQueryNode' ||
      query.kind === 'UpdateQueryNode' ||
      query.kind === 'DeleteQueryNode';
    if (isWrite && !query.returning) {
      const touched = await this.#file.run(sql, parameters);
      return { rows: [], numAffectedRows: BigInt(touched) };
    }
    const rows = await this.#file.all(sql, parameters);
    // Kysely's types say what a row looks like; the driver cannot know.
    const typed = rows as R[];
    return isWrite ? { rows: typed, numAffectedRows: BigInt(rows.length) } : { rows: typed };
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('SQLite queries are not streamed here: ask for a page of rows');
  }
}
