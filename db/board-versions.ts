import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { ToldChanges } from '#model/board/change-list.ts';
import type { BoardChange } from '#model/board/changes.ts';
import type { BoardId, ClientId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import type { Instant, VersionReason } from './tables.ts';

type OfBoard = { readonly clientId: ClientId; readonly boardId: BoardId };

/** A kept version of a board, without its content. */
export type BoardVersion = ToldChanges & {
  readonly epoch: number;
  readonly seq: number;
  readonly at: Instant;
  readonly reason: VersionReason;
};

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

const COLUMNS = ['epoch', 'seq', 'at', 'reason', 'changes', 'unlisted'] as const;

type Row = Omit<BoardVersion, 'changes'> & { changes: string };

// Written by this program alone, from plain values.
const versionOf = (row: Row): BoardVersion => ({
  ...row,
  changes: JSON.parse(row.changes) as BoardChange[],
});

/** A board's kept versions of all epochs, the newest first. */
export async function listVersions(db: Database, of: OfBoard): Promise<BoardVersion[]> {
  const rows = await db
    .selectFrom('boardVersions')
    .select(COLUMNS)
    .where('clientId', '=', of.clientId)
    .where('boardId', '=', of.boardId)
    .orderBy('epoch', 'desc')
    .orderBy('seq', 'desc')
    .execute();
  return rows.map(versionOf);
}

/** The newest version of one epoch. */
export async function findNewestVersion(
  db: Database,
  of: OfBoard & { epoch: number },
): Promise<BoardVersion | undefined> {
  const row = await db
    .selectFrom('boardVersions')
    .select(COLUMNS)
    .where('clientId', '=', of.clientId)
    .where('boardId', '=', of.boardId)
    .where('epoch', '=', of.epoch)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && versionOf(row);
}

type Which = OfBoard & { readonly epoch: number; readonly seq: number };

/** What a version's document is built from; undefined when it is not kept (any more). */
export async function findVersionBytes(
  db: Database,
  which: Which,
): Promise<{ bytes: Uint8Array; at: Instant } | undefined> {
  const row = await whichVersion(db, which).select(['bytes', 'at']).executeTakeFirst();
  return row && { at: row.at, bytes: await inflate(row.bytes) };
}

function whichVersion(db: Database, { clientId, boardId, epoch, seq }: Which) {
  return db
    .selectFrom('boardVersions')
    .where('clientId', '=', clientId)
    .where('boardId', '=', boardId)
    .where('epoch', '=', epoch)
    .where('seq', '=', seq);
}

/** Keeps a version; one of the same log entry is kept as it is. */
export async function insertVersion(
  db: Database,
  { bytes, changes, ...version }: OfBoard & BoardVersion & { bytes: Uint8Array },
): Promise<void> {
  await db
    .insertInto('boardVersions')
    .values({ ...version, bytes: await deflate(bytes), changes: JSON.stringify(changes) })
    .onConflict((conflict) => conflict.columns(['clientId', 'boardId', 'epoch', 'seq']).doNothing())
    .execute();
}

/** Says anew what a version tells and why it is kept. */
export async function updateVersion(
  db: Database,
  {
    clientId,
    boardId,
    epoch,
    seq,
    ...set
  }: Which & Partial<ToldChanges> & { reason?: VersionReason },
): Promise<void> {
  const { changes, unlisted, reason } = set;
  await db
    .updateTable('boardVersions')
    .set({ changes: changes && JSON.stringify(changes), unlisted, reason })
    .where('clientId', '=', clientId)
    .where('boardId', '=', boardId)
    .where('epoch', '=', epoch)
    .where('seq', '=', seq)
    .execute();
}

/** Keeps a version no longer. */
export async function deleteVersion(db: Database, which: Which): Promise<void> {
  await db
    .deleteFrom('boardVersions')
    .where('clientId', '=', which.clientId)
    .where('boardId', '=', which.boardId)
    .where('epoch', '=', which.epoch)
    .where('seq', '=', which.seq)
    .execute();
}
