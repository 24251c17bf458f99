import type { Day } from '#model/calendar/day.ts';
import type { BoardId, CardId, ClientId } from '#model/ids.ts';
import type { Database } from './connect.ts';

/** A card whose next one may be due, and where it is. */
export type RepeatingCard = {
  readonly cardId: CardId;
  readonly clientId: ClientId;
  readonly boardId: BoardId;
  readonly epoch: number;
  readonly timeZone: string;
};

/**
 * Live cards that repeat and are done, or whose day is here on `latest`, the furthest any client's calendar can be.
 * Whether the day is here at the client is for the caller to ask.
 */
export function listRepeatingCards(
  db: Database,
  { latest, limit }: { latest: Day; limit: number },
): Promise<RepeatingCard[]> {
  return db
    .selectFrom('cards')
    .innerJoin('boards', (join) =>
      join.onRef('boards.clientId', '=', 'cards.clientId').onRef('boards.id', '=', 'cards.boardId'),
    )
    .innerJoin('clients', 'clients.id', 'cards.clientId')
    .select([
      'cards.id as cardId',
      'cards.clientId',
      'cards.boardId',
      'boards.epoch',
      'clients.timeZone',
    ])
    .where('cards.archivedAt', 'is', null)
    .where('boards.archivedAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('cards.repeats', '=', 'done'), eb('cards.columnCategory', '=', 'done')]),
        eb.and([eb('cards.repeats', '=', 'date'), eb('cards.dueOn', '<=', latest)]),
      ]),
    )
    .orderBy('cards.dueOn')
    .limit(limit)
    .execute();
}
