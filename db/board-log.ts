import { sql } from 'kysely';
import type { BoardId, PersonId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import { inChunks } from './in-chunks.ts';
import { inTransaction } from './in-transaction.ts';
import type { Instant } from './tables.ts';

/** An update as the document emitted it. `authorId` null: the server itself. */
export type LogEntry = {
  readonly boardId: BoardId;
  readonly epoch: number;
  readonly bytes: Uint8Array;
  readonly authorId: PersonId | null;
  readonly at: Instant;
};

/**
 * Writes a group of updates, of any boards, all or none; their numbers, in the order given. When it resolves they are
 * durable (R2), unless `db` is a transaction: then when that commits. Throws, and writes none, if a board is gone or has
 * another epoch (R7). A trigger moves each board's `lastSeq` on: an edit waits for one statement.
 */
export async function appendUpdates(db: Database, entries: readonly LogEntry[]): Promise<number[]> {
  const chunks = [...inChunks(entries)];
  const [only = []] = chunks;
  if (chunks.length <= 1) return appendChunk(db, only);
  return inTransaction(db, async (tx) => {
    const seqs: number[] = [];
    for (const chunk of chunks) seqs.push(...(await appendChunk(tx, chunk)));
    return seqs;
  });
}

async function appendChunk(db: Database, entries: readonly LogEntry[]): Promise<number[]> {
  if (entries.length === 0) return [];
  const places = countEach(entries);
  try {
    // Written out: of what an edit costs, building this statement from parts would be a fifth.
    const rows = entries.map(({ boardId, epoch, bytes, authorId, at }, index) => {
      // No such board, or not in this epoch: no number, which the table refuses.
      const seq = sql`(select last_seq + cast(${places[index]} as integer) from boards where id = ${boardId} and epoch = ${epoch})`;
      return sql`(${boardId}, ${epoch}, ${seq}, ${bytes}, ${authorId}, ${at})`;
    });
    const { rows: written } = await sql<{ boardId: BoardId; seq: number }>`
      insert into board_log (board_id, epoch, seq, bytes, author_id, at)
      values ${sql.join(rows)} returning board_id, seq
    `.execute(db);
    const firsts = new Map<BoardId, number>();
    for (const { boardId, seq } of written) {
      firsts.set(boardId, Math.min(seq, firsts.get(boardId) ?? Infinity));
    }
    return entries.map(({ boardId }, at) => (firsts.get(boardId) ?? 0) + (places[at] ?? 1) - 1);
  } catch (error) {
    if (!/not.null/i.test(String(error))) throw error;
    const names = [...new Set(entries.map(({ boardId, epoch }) => `${boardId}.${epoch}`))];
    throw new Error(`One of the boards ${names.join(', ')} is gone or past epoch`, {
      cause: error,
    });
  }
}

/** For each entry: the how-manieth of its board it is, from 1. */
function countEach(entries: readonly LogEntry[]): number[] {
  const counts = new Map<BoardId, number>();
  return entries.map(({ boardId }) => {
    const count = (counts.get(boardId) ?? 0) + 1;
    counts.set(boardId, count);
    return count;
  });
}

export type StoredUpdate = { readonly seq: number; readonly bytes: Uint8Array };

/** What a document is built from: the snapshot, then the updates after it in order. */
export type StoredBoard = {
  readonly snapshot?: StoredUpdate;
  readonly updates: readonly StoredUpdate[];
};

/** Reads one epoch of a board's history. Both parts are empty for a board that is not there. */
export async function loadBoard(
  db: Database,
  { boardId, epoch }: { boardId: BoardId; epoch: number },
): Promise<StoredBoard> {
  // One statement sees one moment: between two, a compaction could take away what the first had promised.
  const rows = await db
    .selectFrom('boardSnapshots')
    .select(['seq', 'bytes', sql<number>`0`.as('isUpdate')])
    .where('boardId', '=', boardId)
    .where('epoch', '=', epoch)
    .unionAll(
      db
        .selectFrom('boardLog')
        .select(['seq', 'bytes', sql<number>`1`.as('isUpdate')])
        .where('boardId', '=', boardId)
        .where('epoch', '=', epoch)
        .where('seq', '>', (eb) =>
          eb
            .selectFrom('boardSnapshots')
            .select((e) => e.fn.coalesce(e.fn.max('seq'), e.lit(0)).as('seq'))
            .where('boardId', '=', boardId)
            .where('epoch', '=', epoch),
        ),
    )
    .orderBy('isUpdate')
    .orderBy('seq')
    .execute();
  const [first] = rows;
  const snapshot = first?.isUpdate === 0 ? first : undefined;
  return { snapshot, updates: snapshot ? rows.slice(1) : rows };
}

/** A log entry with who wrote it and when; `authorId` null: the server itself. */
export type AuthoredUpdate = StoredUpdate & {
  readonly authorId: PersonId | null;
  readonly at: Instant;
};

/** The snapshot of one epoch of a board. */
export function findSnapshot(
  db: Database,
  { boardId, epoch }: { boardId: BoardId; epoch: number },
): Promise<(StoredUpdate & { at: Instant }) | undefined> {
  return db
    .selectFrom('boardSnapshots')
    .select(['seq', 'bytes', 'at'])
    .where('boardId', '=', boardId)
    .where('epoch', '=', epoch)
    .executeTakeFirst();
}

/** Log entries after `after`, in order: a page of at most `limit`, so that a long log does not hold up anybody. */
export function listEntries(
  db: Database,
  page: { boardId: BoardId; epoch: number; after: number; limit: number },
): Promise<AuthoredUpdate[]> {
  return db
    .selectFrom('boardLog')
    .select(['seq', 'bytes', 'authorId', 'at'])
    .where('boardId', '=', page.boardId)
    .where('epoch', '=', page.epoch)
    .where('seq', '>', page.after)
    .orderBy('seq')
    .limit(page.limit)
    .execute();
}

/**
 * Keeps the document as it stood after entry `seq` (the caller has verified that `bytes` rebuild it) and drops the
 * log entries it replaces, in one transaction and only once the same bytes were read back (R14). An older snapshot
 * never replaces a newer one.
 */
export function writeSnapshot(
  db: Database,
  snapshot: { boardId: BoardId; epoch: number; seq: number; bytes: Uint8Array; at: Instant },
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const written = await tx
      .insertInto('boardSnapshots')
      .values(snapshot)
      .onConflict((conflict) =>
        conflict
          .columns(['boardId', 'epoch'])
          .doUpdateSet({ seq: snapshot.seq, bytes: snapshot.bytes, at: snapshot.at })
          .where('boardSnapshots.seq', '<', snapshot.seq),
      )
      .returning('seq')
      .executeTakeFirst();
    if (!written) return;
    const stored = await findSnapshot(tx, snapshot);
    if (!stored || Buffer.compare(stored.bytes, snapshot.bytes) !== 0) {
      throw new Error(`The snapshot of board ${snapshot.boardId} is not what was written`);
    }
    await tx
      .deleteFrom('boardLog')
      .where('boardId', '=', snapshot.boardId)
      .where('epoch', '=', snapshot.epoch)
      .where('seq', '<=', snapshot.seq)
      .execute();
  });
}
