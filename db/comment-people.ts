import type { BoardId, ClientId, CommentId, PersonId } from '#model/ids.ts';
import type { Named } from '#model/mentions.ts';
import type { ReactionKind } from '#model/reaction.ts';
import type { Database } from './connect.ts';
import { inChunks } from './in-chunks.ts';
import type { Instant } from './tables.ts';

type OfComments = { readonly clientId: ClientId; readonly commentIds: readonly CommentId[] };

/** Somebody a comment mentions. */
export type MentionRow = Named & { readonly commentId: CommentId };

/** Whom comments mention, with their names. */
export async function listMentions(
  db: Database,
  { clientId, commentIds }: OfComments,
): Promise<MentionRow[]> {
  const rows: MentionRow[] = [];
  for (const chunk of inChunks(commentIds)) {
    const found = await db
      .selectFrom('commentMentions')
      .innerJoin('people', 'people.id', 'commentMentions.personId')
      .select(['commentId', 'people.id', 'people.name'])
      .where('clientId', '=', clientId)
      .where('commentId', 'in', chunk)
      .execute();
    rows.push(...found);
  }
  return rows;
}

type NewMentions = {
  readonly clientId: ClientId;
  readonly commentId: CommentId;
  readonly personIds: readonly PersonId[];
};

/** Sets whom a comment mentions: exactly these. */
export async function replaceMentions(
  tx: Database,
  { clientId, commentId, personIds }: NewMentions,
): Promise<void> {
  await tx
    .deleteFrom('commentMentions')
    .where('clientId', '=', clientId)
    .where('commentId', '=', commentId)
    .execute();
  if (personIds.length === 0) return;
  const rows = personIds.map((personId) => ({ clientId, commentId, personId }));
  await tx.insertInto('commentMentions').values(rows).execute();
}

/** Somebody's reaction to a comment. */
export type ReactionRow = Named & { readonly commentId: CommentId; readonly kind: ReactionKind };

/** Reactions to comments with people's names, the oldest first. */
export async function listReactions(
  db: Database,
  { clientId, commentIds }: OfComments,
): Promise<ReactionRow[]> {
  const rows: ReactionRow[] = [];
  for (const chunk of inChunks(commentIds)) {
    const found = await db
      .selectFrom('commentReactions')
      .innerJoin('people', 'people.id', 'commentReactions.personId')
      .select(['commentId', 'kind', 'people.id', 'people.name'])
      .where('clientId', '=', clientId)
      .where('commentId', 'in', chunk)
      .orderBy('at')
      .orderBy('people.id')
      .execute();
    rows.push(...found);
  }
  return rows;
}

type OneReaction = {
  readonly clientId: ClientId;
  readonly commentId: CommentId;
  readonly personId: PersonId;
  readonly kind: ReactionKind;
};

/** Puts a person's reaction to a comment; twice is once. */
export async function insertReaction(
  db: Database,
  reaction: OneReaction & { readonly at: Instant },
): Promise<void> {
  await db
    .insertInto('commentReactions')
    .values(reaction)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a person's reaction back. */
export async function deleteReaction(db: Database, reaction: OneReaction): Promise<void> {
  await db
    .deleteFrom('commentReactions')
    .where('clientId', '=', reaction.clientId)
    .where('commentId', '=', reaction.commentId)
    .where('personId', '=', reaction.personId)
    .where('kind', '=', reaction.kind)
    .execute();
}

/** People who own or help with a card of a board: who works there. */
export async function listPeopleOnBoard(
  db: Database,
  { clientId, boardId }: { clientId: ClientId; boardId: BoardId },
): Promise<ReadonlySet<PersonId>> {
  const rows = await db
    .selectFrom('cards')
    .select('ownerId as personId')
    .where('clientId', '=', clientId)
    .where('boardId', '=', boardId)
    .where('ownerId', 'is not', null)
    .union(
      db
        .selectFrom('cardHelpers')
        .innerJoin('cards', (join) =>
          join
            .onRef('cards.clientId', '=', 'cardHelpers.clientId')
            .onRef('cards.id', '=', 'cardHelpers.cardId'),
        )
        .select('cardHelpers.personId')
        .where('cards.clientId', '=', clientId)
        .where('cards.boardId', '=', boardId),
    )
    .execute();
  return new Set(rows.flatMap(({ personId }) => personId ?? []));
}
