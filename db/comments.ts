import type { Selectable } from 'kysely';
import type { BoardId, CardId, ClientId, CommentId, PersonId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import { inTransaction } from './in-transaction.ts';
import { newId } from './new-id.ts';
import { writeCommentTerms } from './search-terms.ts';
import type { CommentsTable } from './inbox-tables.ts';
import type { Instant } from './tables.ts';

type CommentRow = Selectable<CommentsTable>;

/** A card where its comments are: on its board, at its client. */
export type CommentedCard = {
  readonly clientId: ClientId;
  readonly boardId: BoardId;
  readonly cardId: CardId;
};

/** A comment with its author's name, also when the author has left. */
export type SignedComment = CommentRow & { readonly name: string };

/** What is said of a card, the oldest first, removed ones too. Internal ones only when they are asked for (R9). */
export function listComments(
  db: Database,
  { clientId, boardId, cardId, internal }: CommentedCard & { readonly internal: boolean },
): Promise<SignedComment[]> {
  return db
    .selectFrom('comments')
    .innerJoin('people', 'people.id', 'comments.by')
    .selectAll('comments')
    .select('people.name')
    .where('clientId', '=', clientId)
    .where('boardId', '=', boardId)
    .where('cardId', '=', cardId)
    .$if(!internal, (query) => query.where('isInternal', '=', 0))
    .orderBy('at')
    .orderBy('comments.id')
    .execute();
}

/** How many comments the cards of a board have that are not removed; cards without any are not in it. */
export async function countComments(
  db: Database,
  { clientId, boardId, internal }: Omit<CommentedCard, 'cardId'> & { readonly internal: boolean },
): Promise<Record<CardId, number>> {
  const rows = await db
    .selectFrom('comments')
    .select('cardId')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('clientId', '=', clientId)
    .where('boardId', '=', boardId)
    .where('removedAt', 'is', null)
    .$if(!internal, (query) => query.where('isInternal', '=', 0))
    .groupBy('cardId')
    .execute();
  return Object.fromEntries(rows.map(({ cardId, count }) => [cardId, Number(count)]));
}

/** One comment on a card; undefined when it is on another card, or internal and those were not asked for. */
export function findComment(
  db: Database,
  {
    clientId,
    boardId,
    cardId,
    internal,
    id,
  }: CommentedCard & { readonly internal: boolean; readonly id: CommentId },
): Promise<CommentRow | undefined> {
  return db
    .selectFrom('comments')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('boardId', '=', boardId)
    .where('cardId', '=', cardId)
    .where('id', '=', id)
    .$if(!internal, (query) => query.where('isInternal', '=', 0))
    .executeTakeFirst();
}

/** Writes down what somebody says of a card. */
export function insertComment(
  db: Database,
  comment: Omit<CommentRow, 'id' | 'editedAt' | 'removedAt'>,
): Promise<CommentRow> {
  return inTransaction(db, async (tx) => {
    const row = await tx
      .insertInto('comments')
      .values({ ...comment, id: newId<CommentId>(), editedAt: null, removedAt: null })
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeCommentTerms(tx, [row]);
    return row;
  });
}

type Own = { readonly clientId: ClientId; readonly id: CommentId; readonly by: PersonId };

/** Puts other words into one's own comment; false when it is somebody else's, or removed. */
export function editComment(
  db: Database,
  { clientId, id, by, text, at }: Own & { readonly text: string; readonly at: Instant },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('comments')
      .set({ text, editedAt: at })
      .where('clientId', '=', clientId)
      .where('id', '=', id)
      .where('by', '=', by)
      .where('removedAt', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await writeCommentTerms(tx, [{ clientId, id, text }]);
    return true;
  });
}

/** Removes one's own comment, or with `at: null` brings it back; false when it is somebody else's. */
export async function removeComment(
  db: Database,
  { clientId, id, by, at }: Own & { readonly at: Instant | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('comments')
    .set({ removedAt: at })
    .where('clientId', '=', clientId)
    .where('id', '=', id)
    .where('by', '=', by)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
