import type { Day } from './calendar/day.ts';
import type { CardId, CommentId, PersonId } from './ids.ts';

/** Why somebody is told something. */
export const NOTIFICATION_KINDS = ['mention', 'reply', 'assigned', 'due'] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/**
 * What makes a notification the one it is: a person is told of it once, however often its cause is looked at again
 * (R34).
 */
export const notificationKey = {
  comment: (kind: 'mention' | 'reply', commentId: CommentId): string => `${kind}:${commentId}`,
  /** `seq`: the board's log entry with which the card's row changed. */
  assigned: (cardId: CardId, seq: number): string => `assigned:${cardId}:${seq}`,
  due: (cardId: CardId, dueOn: Day): string => `due:${cardId}:${dueOn}`,
};

/** Somebody who is told of a comment, and why. */
export type ToldOfComment = {
  readonly personId: PersonId;
  readonly kind: 'mention' | 'reply';
};

/**
 * Who is told of a comment: those it mentions, and those who spoke in its thread before; never its author, and nobody
 * twice.
 */
export function toldOfComment(comment: {
  readonly by: PersonId;
  readonly mentioned: readonly PersonId[];
  /** Who said something in the thread. */
  readonly thread: readonly PersonId[];
}): ToldOfComment[] {
  const told = new Map<PersonId, ToldOfComment['kind']>();
  for (const personId of comment.thread) told.set(personId, 'reply');
  for (const personId of comment.mentioned) told.set(personId, 'mention');
  told.delete(comment.by);
  return [...told].map(([personId, kind]) => ({ personId, kind }));
}
