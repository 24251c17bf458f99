import type { Selectable } from 'kysely';
import type { BoardKind } from '#model/access.ts';
import type { ColumnCategory } from '#model/board/board.ts';
import type { Day } from '#model/calendar/day.ts';
import type { Accent } from '#model/client.ts';
import type { BoardId, PersonId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import type { NotificationsTable } from './inbox-tables.ts';
import type { Instant } from './tables.ts';

/** A notification with what it is about as that stands now: its card, that card's board, its comment. */
export type InboxRow = Selectable<NotificationsTable> & {
  readonly byName: string | null;
  readonly clientKey: string;
  readonly clientName: string;
  readonly accent: Accent;
  readonly timeZone: string;
  readonly title: string;
  readonly dueOn: Day | null;
  readonly columnCategory: ColumnCategory;
  readonly boardId: BoardId;
  readonly boardKind: BoardKind;
  readonly boardTitle: string;
  readonly text: string | null;
  readonly isInternal: 0 | 1 | null;
};

type Asked = {
  readonly personId: PersonId;
  readonly at: Instant;
  /** Only what is new: unread, or back from being snoozed. */
  readonly isUnread?: boolean;
  /** Only what no mail told of yet; a sample's people are made up, and nobody is mailed about it. */
  readonly isUnmailed?: boolean;
  readonly limit: number;
};

/**
 * What a person was told over all clients and has before them, the newest first. Whether they may still see it is for
 * the caller to ask; what is about archived cards and boards, and removed comments, is left out.
 */
export function listInbox(db: Database, asked: Asked): Promise<InboxRow[]> {
  return (
    db
      .selectFrom('notifications')
      .innerJoin('cards', (join) =>
        join
          .onRef('cards.clientId', '=', 'notifications.clientId')
          .onRef('cards.id', '=', 'notifications.cardId'),
      )
      .innerJoin('boards', (join) =>
        join
          .onRef('boards.clientId', '=', 'cards.clientId')
          .onRef('boards.id', '=', 'cards.boardId'),
      )
      .innerJoin('clients', 'clients.id', 'notifications.clientId')
      .leftJoin('people', 'people.id', 'notifications.by')
      // On the card's own board: what is said elsewhere under its id is somebody else's (R9).
      .leftJoin('comments', (join) =>
        join
          .onRef('comments.clientId', '=', 'notifications.clientId')
          .onRef('comments.id', '=', 'notifications.commentId')
          .onRef('comments.boardId', '=', 'cards.boardId')
          .onRef('comments.cardId', '=', 'cards.id')
          .on('comments.removedAt', 'is', null),
      )
      .selectAll('notifications')
      .select([
        'people.name as byName',
        'clients.key as clientKey',
        'clients.name as clientName',
        'clients.accent',
        'clients.timeZone',
        'cards.title',
        'cards.dueOn',
        'cards.columnCategory',
        'cards.boardId',
        'boards.kind as boardKind',
        'boards.title as boardTitle',
        'comments.text',
        'comments.isInternal',
      ])
      .where('notifications.personId', '=', asked.personId)
      .where('notifications.archivedAt', 'is', null)
      .where('cards.archivedAt', 'is', null)
      .where('boards.archivedAt', 'is', null)
      .where((eb) =>
        eb.or([
          eb('notifications.snoozedUntil', 'is', null),
          eb('notifications.snoozedUntil', '<=', asked.at),
        ]),
      )
      .where((eb) =>
        eb.or([eb('notifications.commentId', 'is', null), eb('comments.id', 'is not', null)]),
      )
      .$if(asked.isUnread === true, (query) =>
        query.where((eb) =>
          eb.or([
            eb('notifications.readAt', 'is', null),
            eb('notifications.snoozedUntil', '>', eb.ref('notifications.readAt')),
          ]),
        ),
      )
      .$if(asked.isUnmailed === true, (query) =>
        query.where('notifications.mailedAt', 'is', null).where('clients.isSample', '=', 0),
      )
      .orderBy('notifications.at', 'desc')
      .orderBy('notifications.id')
      .limit(asked.limit)
      .execute()
  );
}

/** Whether a notification is new to its person: unread, or back from being snoozed after it was read. */
export function isNew({
  readAt,
  snoozedUntil,
}: Pick<InboxRow, 'readAt' | 'snoozedUntil'>): boolean {
  return readAt === null || (snoozedUntil !== null && snoozedUntil > readAt);
}
