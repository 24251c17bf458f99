import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
} from 'kysely';
import type { Database } from '#db/connect.ts';
import type { Tables } from '#db/tables.ts';
import { SqliteDialect } from '#db/sqlite/sqlite-dialect.ts';
import type { Random } from './random.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Counts what SQLite's threads do for the process, so that virtual time can wait for it. */
export class UnderWay {
  #count = 0;
  #ends: (() => void)[] = [];

  /** Resolves when nothing is under way; undefined when nothing is. */
  readonly ended = (): Promise<void> | undefined =>
    this.#count === 0 ? undefined : new Promise((done) => this.#ends.push(done));

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#count += 1;
    try {
      return await work();
    } finally {
      this.#count -= 1;
      if (this.#count === 0) for (const end of this.#ends.splice(0)) end();
    }
  }
}

type Held = { readonly connection: DatabaseConnection; isInTransaction: boolean };

/** How the machine's disk is doing, whichever process uses it. */
export type Weather = {
  /** Nothing can be written. */
  isFull: boolean;
  /** The most a flush takes. */
  slownessMs: number;
};

type DiskParts = {
  readonly file: string;
  readonly time: VirtualTime;
  readonly underWay: UnderWay;
  readonly random: Random;
  readonly weather: Weather;
};

/**
 * One process's hold on a real SQLite file, on a disk that takes its (virtual) time, may be full, and is let go of in
 * the middle of anything when the process is killed: whoever waits for an answer then waits for ever.
 */
export class Disk {
  readonly db: Database;
  #isDead = false;
  #held: Held | undefined;
  readonly #inner: Driver;
  readonly #parts: DiskParts;

  constructor(parts: DiskParts) {
    this.#parts = parts;
    // One thing after another, so that a seed always runs the same.
    const dialect = new SqliteDialect(parts.file, { readers: 0 });
    this.#inner = dialect.createDriver();
    this.db = new Kysely<Tables>({
      dialect: {
        createDriver: () => this.#driver(),
        createAdapter: () => dialect.createAdapter(),
        createIntrospector: (db) => dialect.createIntrospector(db),
        createQueryCompiler: () => dialect.createQueryCompiler(),
      },
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    });
  }

  /** The process is gone: what it was in the middle of is undone, as SQLite does at the next start. */
  async kill(): Promise<void> {
    this.#isDead = true;
    await this.#parts.underWay.ended();
    const held = this.#held;
    if (held) {
      this.#held = undefined;
      if (held.isInTransaction) await this.#inner.rollbackTransaction(held.connection);
      await this.#inner.releaseConnection(held.connection);
    }
    await this.#inner.destroy();
  }

  close(): Promise<void> {
    return this.db.destroy();
  }

  #driver(): Driver {
    const inner = this.#inner;
    const held = (): Held => {
      if (!this.#held) throw new Error('Nobody has the connection');
      return this.#held;
    };
    const ends = async (how: 'commitTransaction' | 'rollbackTransaction'): Promise<void> => {
      const { connection } = held();
      await this.#take(how === 'commitTransaction' ? 'flush' : 'look', () =>
        inner[how](connection),
      );
      held().isInTransaction = false;
    };
    return {
      init: () => this.#parts.underWay.during(() => inner.init()),
      acquireConnection: async () => {
        const connection = await inner.acquireConnection();
        if (this.#isDead) {
          await inner.releaseConnection(connection);
          return never();
        }
        this.#held = { connection, isInTransaction: false };
        return this.#wrap(connection);
      },
      releaseConnection: () => {
        const { connection } = held();
        this.#held = undefined;
        return inner.releaseConnection(connection);
      },
      beginTransaction: async (_wrapped, settings) => {
        const { connection } = held();
        await this.#take('look', async () => {
          await inner.beginTransaction(connection, settings);
          held().isInTransaction = true;
        });
      },
      commitTransaction: () => ends('commitTransaction'),
      rollbackTransaction: () => ends('rollbackTransaction'),
      destroy: async () => {
        // Whoever has the connection may be waiting for time to pass.
        while (this.#held) await this.#parts.time.sleep(1);
        await this.#parts.underWay.during(() => inner.destroy());
      },
    };
  }

  #wrap(connection: DatabaseConnection): DatabaseConnection {
    return {
      executeQuery: <R>(query: CompiledQuery): Promise<QueryResult<R>> =>
        this.#take(this.#isFor(query), () => connection.executeQuery<R>(query)),
      streamQuery: () => {
        throw new Error('Nothing is streamed here');
      },
    };
  }

  /** What a statement asks of the disk: a write that is a transaction of its own is flushed with it. */
  #isFor(query: CompiledQuery): 'look' | 'write' | 'flush' {
    if (!isWrite(query)) return 'look';
    return this.#held?.isInTransaction ? 'write' : 'flush';
  }

  async #take<T>(what: 'look' | 'write' | 'flush', work: () => Promise<T>): Promise<T> {
    const { time, random, underWay, weather } = this.#parts;
    if (this.#isDead) return never();
    // Before or after the flush itself: a kill finds what was written on the disk, or not.
    const tookMs = what === 'flush' ? random.next() * weather.slownessMs : 0;
    const isBefore = random.chance(0.5);
    if (isBefore) await time.sleep(tookMs);
    if (this.#isDead) return never();
    if (weather.isFull && what !== 'look') throw new Error('SQLITE_FULL: database or disk is full');
    const result = await underWay.during(work);
    if (!isBefore) await time.sleep(tookMs);
    // In the meantime the process may have ended.
    return this.#isDead ? never() : result;
  }
}

function isWrite({ query: { kind }, sql }: CompiledQuery): boolean {
  const isWrittenOut = kind === 'RawNode' && /^\s*insert/.test(sql);
  return (
    isWrittenOut ||
    kind === 'InsertQueryNode' ||
    kind === 'UpdateQueryNode' ||
    kind === 'DeleteQueryNode'
  );
}

/** What somebody waits for who is no more. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}
