import type { Generated } from 'kysely';
import type { Day } from '#model/calendar/day.ts';
import type { CardId, BoardId, ClientId, CommentId, NotificationId, PersonId } from '#model/ids.ts';
import type { NotificationKind } from '#model/notification.ts';
import type { ReactionKind } from '#model/reaction.ts';
import type { Flag, Instant } from './column-types.ts';

/** What somebody says of a card. Who may not see internal ones is never given them (R9). */
export interface CommentsTable {
  id: CommentId;
  clientId: ClientId;
  boardId: BoardId;
  cardId: CardId;
  /** The comment it replies to, which is no reply itself. */
  parentId: CommentId | null;
  /** Mentions as `@[id]` (app/model/mentions.ts). */
  text: string;
  /** A reply is as internal as what it replies to. */
  isInternal: Flag;
  by: PersonId;
  at: Instant;
  editedAt: Instant | null;
  /** Kept for Undo, and in no answer. */
  removedAt: Instant | null;
}

/** What a comment is found by (R38): written with its text. Whether it still stands, and who may read it, its own row says. */
export interface CommentSearchTable {
  id: Generated<number>;
  clientId: ClientId;
  commentId: CommentId;
  /** As app/model/search/search-terms.ts makes them. */
  terms: string;
}

/** Whom a comment mentions: people who could read it when it was written. */
export interface CommentMentionsTable {
  clientId: ClientId;
  commentId: CommentId;
  personId: PersonId;
}

export interface CommentReactionsTable {
  clientId: ClientId;
  commentId: CommentId;
  personId: PersonId;
  kind: ReactionKind;
  at: Instant;
}

/** Something a person is told of a card (R34). What it says is looked up when it is read. */
export interface NotificationsTable {
  id: NotificationId;
  clientId: ClientId;
  personId: PersonId;
  cardId: CardId;
  kind: NotificationKind;
  /** What makes it the one it is (app/model/notification.ts): one of each for a person. */
  key: string;
  /** The comment that mentions them, or replies. */
  commentId: CommentId | null;
  /** Whose act it was; null: nobody's. */
  by: PersonId | null;
  at: Instant;
  readAt: Instant | null;
  archivedAt: Instant | null;
  /** Out of sight until then, and new again after. */
  snoozedUntil: Instant | null;
  /** When a mail told of it. */
  mailedAt: Instant | null;
}

/** When a person wants mail about their inbox; without a row, as app/model/mail-settings.ts has it. */
export interface MailSettingsTable {
  personId: PersonId;
  /** Null: no daily mail. */
  digestHour: number | null;
  mentionsAtOnce: Flag;
  /** In every mail's link to end mail; it opens nothing else. */
  token: string;
  lastDigestOn: Day | null;
}

/** A client somebody wants no mail of. */
export interface MailMutesTable {
  clientId: ClientId;
  personId: PersonId;
}
