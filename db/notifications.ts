import type { Selectable } from 'kysely';
import type { ClientId, CommentId, NotificationId, PersonId } from '#model/ids.ts';
import { notificationKey, type ToldOfComment } from '#model/notification.ts';
import type { Database } from './connect.ts';
import { inChunks } from './in-chunks.ts';
import { newId } from './new-id.ts';
import type { NotificationsTable } from './inbox-tables.ts';
import type { Instant } from './tables.ts';

/** What somebody is to be told. */
export type NewNotification = Pick<
  Selectable<NotificationsTable>,
  'clientId' | 'personId' | 'cardId' | 'kind' | 'key' | 'commentId' | 'by' | 'at'
>;

/**
 * Tells people, each of one thing once (R34): what they were told before, and people who are nobody at the client, are
 * left out. Whom it told something new.
 */
export async function insertNotifications(
  tx: Database,
  wanted: readonly NewNotification[],
): Promise<PersonId[]> {
  const told = new Set<PersonId>();
  for (const chunk of inChunks(wanted)) {
    const members = await tx
      .selectFrom('memberships')
      .select(['clientId', 'personId'])
      .where('clientId', 'in', [...new Set(chunk.map(({ clientId }) => clientId))])
      .where('personId', 'in', [...new Set(chunk.map(({ personId }) => personId))])
      .execute();
    const isMember = new Set(members.map(({ clientId, personId }) => `${clientId} ${personId}`));
    const values = chunk
      .filter(({ clientId, personId }) => isMember.has(`${clientId} ${personId}`))
      .map((each) => ({
        ...each,
        id: newId<NotificationId>(),
        readAt: null,
        archivedAt: null,
        snoozedUntil: null,
        mailedAt: null,
      }));
    if (values.length === 0) continue;
    const inserted = await tx
      .insertInto('notifications')
      .values(values)
      .onConflict((conflict) => conflict.columns(['personId', 'key']).doNothing())
      .returning('personId')
      .execute();
    for (const { personId } of inserted) told.add(personId);
  }
  return [...told];
}

type OfComment = Pick<NewNotification, 'clientId' | 'cardId' | 'at'> & {
  readonly commentId: CommentId;
  readonly by: PersonId;
};

/** Tells people of a comment, in the transaction that writes it. Whom it told something new. */
export function insertCommentNotifications(
  tx: Database,
  comment: OfComment,
  told: readonly ToldOfComment[],
): Promise<PersonId[]> {
  return insertNotifications(
    tx,
    told.map(({ personId, kind }) => ({
      ...comment,
      personId,
      kind,
      key: notificationKey.comment(kind, comment.commentId),
    })),
  );
}

/** Takes back that a comment mentions people: it was changed, and now mentions only these. */
export async function deleteMentionsExcept(
  tx: Database,
  {
    clientId,
    commentId,
    personIds,
  }: {
    readonly clientId: ClientId;
    readonly commentId: CommentId;
    readonly personIds: readonly PersonId[];
  },
): Promise<void> {
  await tx
    .deleteFrom('notifications')
    .where('clientId', '=', clientId)
    .where('commentId', '=', commentId)
    .where('kind', '=', 'mention')
    .$if(personIds.length > 0, (query) => query.where('personId', 'not in', personIds))
    .execute();
}

/** What can be done to notifications: one of their times is set, or taken away. */
export type NotificationChange =
  | { readonly readAt: Instant | null }
  | { readonly archivedAt: Instant | null }
  | { readonly snoozedUntil: Instant | null };

/** Changes one's own notifications; those of others stay as they are. */
export async function changeNotifications(
  db: Database,
  {
    personId,
    ids,
    change,
  }: {
    readonly personId: PersonId;
    readonly ids: readonly NotificationId[];
    readonly change: NotificationChange;
  },
): Promise<void> {
  for (const chunk of inChunks(ids)) {
    await db
      .updateTable('notifications')
      .set(change)
      .where('personId', '=', personId)
      .where('id', 'in', chunk)
      .execute();
  }
}

type OfCard = Pick<NewNotification, 'clientId' | 'personId' | 'cardId'>;

/** Whether a person was told something of a card that they have not read. */
export async function hasUnread(
  db: Database,
  { clientId, personId, cardId }: OfCard,
): Promise<boolean> {
  const row = await db
    .selectFrom('notifications')
    .select('id')
    .where('personId', '=', personId)
    .where('archivedAt', 'is', null)
    .where('readAt', 'is', null)
    .where('clientId', '=', clientId)
    .where('cardId', '=', cardId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What a person was told of a card is read: they have the card before them. */
export async function markCardRead(
  db: Database,
  { clientId, personId, cardId, at }: OfCard & { readonly at: Instant },
): Promise<void> {
  await db
    .updateTable('notifications')
    .set({ readAt: at })
    .where('personId', '=', personId)
    .where('archivedAt', 'is', null)
    .where('readAt', 'is', null)
    .where('clientId', '=', clientId)
    .where('cardId', '=', cardId)
    .execute();
}
