import type { Day } from '#model/calendar/day.ts';
import type { ClientId, PersonId } from '#model/ids.ts';
import { notificationKey } from '#model/notification.ts';
import type { Database } from './connect.ts';
import { insertNotifications } from './notifications.ts';
import type { Instant } from './tables.ts';

type Days = {
  readonly clientId: ClientId;
  readonly from: Day;
  readonly to: Day;
  readonly at: Instant;
};

/** Tells owners and helpers of a client's open cards that are due on these days, each of one card and day once. */
export async function tellOfDueCards(
  db: Database,
  { clientId, from, to, at }: Days,
): Promise<PersonId[]> {
  const due = await db
    .selectFrom('cards')
    .innerJoin('boards', (join) =>
      join.onRef('boards.clientId', '=', 'cards.clientId').onRef('boards.id', '=', 'cards.boardId'),
    )
    .leftJoin('cardHelpers', (join) =>
      join
        .onRef('cardHelpers.clientId', '=', 'cards.clientId')
        .onRef('cardHelpers.cardId', '=', 'cards.id'),
    )
    .select(['cards.id as cardId', 'cards.dueOn', 'cards.ownerId', 'cardHelpers.personId'])
    .where('cards.clientId', '=', clientId)
    .where('cards.dueOn', '>=', from)
    .where('cards.dueOn', '<=', to)
    .where('cards.columnCategory', '!=', 'done')
    .where('cards.archivedAt', 'is', null)
    .where('boards.archivedAt', 'is', null)
    .execute();
  const told = due.flatMap(({ cardId, dueOn, ownerId, personId }) =>
    [ownerId, personId].flatMap((each) =>
      each === null || dueOn === null
        ? []
        : [{ personId: each, cardId, key: notificationKey.due(cardId, dueOn) }],
    ),
  );
  const once = new Map(told.map((each) => [`${each.personId} ${each.key}`, each]));
  const fresh = [...once.values()];
  return insertNotifications(
    db,
    fresh.map((each) => ({ ...each, clientId, kind: 'due', commentId: null, by: null, at })),
  );
}

/** Every client of the installation with its time zone: what is due is asked of each in turn. */
export function listClientZones(db: Database): Promise<{ id: ClientId; timeZone: string }[]> {
  return db.selectFrom('clients').select(['id', 'timeZone']).orderBy('id').execute();
}
