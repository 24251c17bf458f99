import type { Selectable } from 'kysely';
import type { AttachmentId, BoardId, CardId, ClientId } from '#model/ids.ts';
import type { AttachmentsTable } from './attachment-tables.ts';
import type { Database } from './connect.ts';
import { inChunks } from './in-chunks.ts';
import { inTransaction } from './in-transaction.ts';
import type { Instant } from './tables.ts';

export type AttachmentRow = Selectable<AttachmentsTable>;

/** Somewhere attachments are: a card on its board, at its client. */
type OnCard = { readonly clientId: ClientId; readonly boardId: BoardId; readonly cardId: CardId };

/** An attachment with the name of who added it, also when they have left. */
export type SignedAttachment = AttachmentRow & { readonly name: string };

/** What is attached to a card and not removed, the oldest first. */
export function listAttachments(
  db: Database,
  { clientId, boardId, cardId }: OnCard,
): Promise<SignedAttachment[]> {
  return db
    .selectFrom('attachments')
    .innerJoin('people', 'people.id', 'attachments.by')
    .selectAll('attachments')
    .select('people.name')
    .where('clientId', '=', clientId)
    .where('boardId', '=', boardId)
    .where('cardId', '=', cardId)
    .where('removedAt', 'is', null)
    .orderBy('at')
    .orderBy('attachments.id')
    .execute();
}

/** How many attachments the cards of a board have; cards without any are not in it. */
export async function countAttachments(
  db: Database,
  { clientId, boardId }: Omit<OnCard, 'cardId'>,
): Promise<Record<CardId, number>> {
  const rows = await db
    .selectFrom('attachments')
    .select('cardId')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('clientId', '=', clientId)
    .where('boardId', '=', boardId)
    .where('removedAt', 'is', null)
    .groupBy('cardId')
    .execute();
  return Object.fromEntries(rows.map(({ cardId, count }) => [cardId, Number(count)]));
}

/** One attachment of a client, on whatever card, also a removed one. */
export function findAttachment(
  db: Database,
  { clientId, id }: { readonly clientId: ClientId; readonly id: AttachmentId },
): Promise<AttachmentRow | undefined> {
  return db
    .selectFrom('attachments')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Bytes of all files a client has, removed ones too as long as they are kept. */
export async function sumFileBytes(db: Database, clientId: ClientId): Promise<number> {
  const { sum } = await db
    .selectFrom('attachments')
    .select(({ fn }) => fn.sum<number | string | null>('bytes').as('sum'))
    .where('clientId', '=', clientId)
    .executeTakeFirstOrThrow();
  // PostgreSQL's sums of large integers are texts.
  return Number(sum ?? 0);
}

/**
 * Writes down that something is attached, unless its card has `atMost` attachments already: then false. A file must be
 * on the disk before.
 */
export function insertAttachment(
  db: Database,
  attachment: Omit<AttachmentRow, 'removedAt'>,
  { atMost }: { readonly atMost: number },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const { clientId, boardId, cardId } = attachment;
    const { length } = await listAttachments(tx, { clientId, boardId, cardId });
    if (length >= atMost) return false;
    await tx
      .insertInto('attachments')
      .values({ ...attachment, removedAt: null })
      .execute();
    return true;
  });
}

/** Removes an attachment of a card, or with `at: null` brings it back; false when it is not there. */
export async function removeAttachment(
  db: Database,
  on: OnCard & { readonly id: AttachmentId; readonly at: Instant | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('attachments')
    .set({ removedAt: on.at })
    .where('clientId', '=', on.clientId)
    .where('boardId', '=', on.boardId)
    .where('cardId', '=', on.cardId)
    .where('id', '=', on.id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A kept file by its row: where it is in the data folder, and what is in it. */
export type KeptFile = {
  readonly clientId: ClientId;
  readonly id: AttachmentId;
  readonly title: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly isRemoved: boolean;
};

/** Every file that rows name, of all clients. */
export async function listFiles(db: Database): Promise<KeptFile[]> {
  const rows = await db
    .selectFrom('attachments')
    .select(['clientId', 'id', 'title', 'bytes', 'sha256', 'removedAt'])
    .where('kind', '=', 'file')
    .execute();
  return rows.map(({ bytes, sha256, removedAt, ...row }) => ({
    ...row,
    bytes: bytes ?? 0,
    sha256: sha256 ?? '',
    isRemoved: removedAt !== null,
  }));
}

/** Which of these ids have a row, removed or not. */
export async function listKnownFiles(
  db: Database,
  ids: readonly AttachmentId[],
): Promise<Set<AttachmentId>> {
  const known = new Set<AttachmentId>();
  for (const some of inChunks(ids)) {
    const rows = await db.selectFrom('attachments').select('id').where('id', 'in', some).execute();
    for (const { id } of rows) known.add(id);
  }
  return known;
}

/** Takes away for good what was removed before an instant; the files that are to go now. */
export function deleteRemovedBefore(
  db: Database,
  at: Instant,
): Promise<Pick<KeptFile, 'clientId' | 'id'>[]> {
  return db
    .deleteFrom('attachments')
    .where('removedAt', '<', at)
    .returning(['clientId', 'id'])
    .execute();
}
