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
 * Writes a group of updates, of any boards, in one transaction; their numbers, in the order given. When it resolves
 * they are durable (R2), unless `db` is a transaction: then when that commits. Throws, and writes none, if a board is
 * gone or has another epoch (R7).
 */
export function appendUpdates(db: Database, entries: readonly LogEntry[]): Promise<number[]> {
  if (entries.length === 0) return Promise.resolve([]);
  return inTransaction(db, async (tx) => {
    const next = await reserve(tx, entries);
    const rows = entries.map((entry) => ({ ...entry, seq: takeNext(next, entry) }));
    for (const chunk of inChunks(rows)) await tx.insertInto('boardLog').values(chunk).execute();
    return rows.map((row) => row.seq);
  });
}

/** Moves each board's `lastSeq` on in one statement; the first free number of each. */
async function reserve(
  tx: Database,
  entries: readonly LogEntry[],
): Promise<Map<BoardId, { epoch: number; seq: number }>> {
  const counts = new Map<BoardId, number>();
  for (const { boardId } of entries) counts.set(boardId, (counts.get(boardId) ?? 0) + 1);
  const cases = [...counts].map(([id, count]) => sql`when ${id} then cast(${count} as integer)`);
  const rows = await tx
    .updateTable('boards')
    .set({ lastSeq: sql<number>`last_seq + case id ${sql.join(cases, sql` `)} end` })
    .where('id', 'in', [...counts.keys()])
    .returning(['id', 'epoch', 'lastSeq'])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      { epoch: row.epoch, seq: row.lastSeq - (counts.get(row.id) ?? 0) + 1 },
    ]),
  );
}

function takeNext(next: Map<BoardId, { epoch: number; seq: number }>, entry: LogEntry): number {
  const board = next.get(entry.boardId);
  if (board?.epoch !== entry.epoch) {
    throw new Error(`board ${entry.boardId} is gone or past epoch ${entry.epoch}`);
  }
  const { seq } = board;
  board.seq += 1;
  return seq;
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
