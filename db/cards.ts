import type { Selectable } from 'kysely';
import type { BoardId, CardId, ClientId, KpiId } from '#model/ids.ts';
import type { Database } from './connect.ts';
import type { CardKeyResultsTable, CardsTable } from './tables.ts';

/** A card as lists, threads and reviews read it: without its texts. */
export type CardRow = Omit<Selectable<CardsTable>, 'bodyText' | 'checklistText'>;
export type KeyResultRow = Selectable<CardKeyResultsTable>;

/** Every column of a {@link CardRow}, for queries that join. */
export const CARD_COLUMNS = [
  'cards.id',
  'cards.clientId',
  'cards.number',
  'cards.boardId',
  'cards.kind',
  'cards.title',
  'cards.columnId',
  'cards.columnTitle',
  'cards.columnCategory',
  'cards.rank',
  'cards.ownerId',
  'cards.startOn',
  'cards.dueOn',
  'cards.servesId',
  'cards.channel',
  'cards.isFlagged',
  'cards.repeats',
  'cards.checklistDone',
  'cards.checklistTotal',
  'cards.archivedAt',
  'cards.createdAt',
] as const;

function cardsOf(db: Database, clientId: ClientId) {
  return db.selectFrom('cards').select(CARD_COLUMNS).where('cards.clientId', '=', clientId);
}

/** Cards by id, archived ones too, in no order. Ids of another client's cards find nothing. */
export function listCardsByIds(
  db: Database,
  { clientId, ids }: { clientId: ClientId; ids: readonly CardId[] },
): Promise<CardRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return cardsOf(db, clientId).where('id', 'in', ids).execute();
}

/** The card with this number at the client, archived or not. */
export function findCardByNumber(
  db: Database,
  { clientId, number }: { clientId: ClientId; number: number },
): Promise<CardRow | undefined> {
  return cardsOf(db, clientId).where('cards.number', '=', number).executeTakeFirst();
}

/** The numbers of a board's cards, archived ones too. */
export async function listCardNumbers(
  db: Database,
  { clientId, boardId }: { clientId: ClientId; boardId: BoardId },
): Promise<Record<CardId, number>> {
  const rows = await db
    .selectFrom('cards')
    .select(['id', 'number'])
    .where('clientId', '=', clientId)
    .where('boardId', '=', boardId)
    .execute();
  return Object.fromEntries(rows.map(({ id, number }) => [id, number]));
}

/** How far up a thread goes: task, campaign, channel plan, priority. */
const THREAD_CARDS = 4;

/** The threads of several cards: for each the card itself, then what it serves, up to the priority. Archived cards are in it. */
export async function listThreads(
  db: Database,
  { clientId, cardIds }: { clientId: ClientId; cardIds: readonly CardId[] },
): Promise<Map<CardId, CardRow[]>> {
  const known = new Map<CardId, CardRow>();
  let wanted = [...new Set(cardIds)];
  for (let level = 0; level < THREAD_CARDS && wanted.length > 0; level += 1) {
    const rows = await listCardsByIds(db, { clientId, ids: wanted });
    for (const row of rows) known.set(row.id, row);
    wanted = [...new Set(rows.flatMap((row) => row.servesId ?? []))].filter((id) => !known.has(id));
  }
  return new Map(cardIds.map((id) => [id, threadFrom(id, known)]));
}

function threadFrom(cardId: CardId, known: ReadonlyMap<CardId, CardRow>): CardRow[] {
  const thread: CardRow[] = [];
  let card = known.get(cardId);
  // Two people can make two cards serve each other: each is shown once.
  while (card && !thread.includes(card) && thread.length < THREAD_CARDS) {
    thread.push(card);
    card = card.servesId ? known.get(card.servesId) : undefined;
  }
  return thread;
}

/** One card's thread; empty when there is no such card. */
export async function findThread(
  db: Database,
  { clientId, cardId }: { clientId: ClientId; cardId: CardId },
): Promise<CardRow[]> {
  const threads = await listThreads(db, { clientId, cardIds: [cardId] });
  return threads.get(cardId) ?? [];
}

/** Live cards one level down: what serves these. */
export function listCardsServing(
  db: Database,
  { clientId, cardIds }: { clientId: ClientId; cardIds: readonly CardId[] },
): Promise<CardRow[]> {
  if (cardIds.length === 0) return Promise.resolve([]);
  return cardsOf(db, clientId)
    .where('servesId', 'in', cardIds)
    .where('archivedAt', 'is', null)
    .orderBy('rank')
    .orderBy('id')
    .execute();
}

/** Live cards meant to move a KPI, by link or by key result. */
export function listCardsOfKpi(
  db: Database,
  { clientId, kpiId }: { clientId: ClientId; kpiId: KpiId },
): Promise<CardRow[]> {
  return cardsOf(db, clientId)
    .where('archivedAt', 'is', null)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('cardKpis')
        .select('cardId')
        .where('clientId', '=', clientId)
        .where('kpiId', '=', kpiId)
        .union(
          eb
            .selectFrom('cardKeyResults')
            .select('cardId')
            .where('clientId', '=', clientId)
            .where('kpiId', '=', kpiId),
        ),
    )
    .orderBy('boardId')
    .orderBy('rank')
    .orderBy('id')
    .execute();
}

/** A board's live cards by rank; a column's order is theirs within the column. */
export function listCardsOfBoard(
  db: Database,
  { clientId, boardId }: { clientId: ClientId; boardId: BoardId },
): Promise<CardRow[]> {
  return cardsOf(db, clientId)
    .where('boardId', '=', boardId)
    .where('archivedAt', 'is', null)
    .orderBy('rank')
    .orderBy('id')
    .execute();
}

/** The descriptions of cards as text, a line per block; those without one are not in it. */
export async function listBodyTexts(
  db: Database,
  { clientId, cardIds }: { clientId: ClientId; cardIds: readonly CardId[] },
): Promise<Map<CardId, string>> {
  if (cardIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('cards')
    .select(['id', 'bodyText'])
    .where('clientId', '=', clientId)
    .where('id', 'in', cardIds)
    .where('bodyText', '!=', '')
    .execute();
  return new Map(rows.map((row) => [row.id, row.bodyText]));
}

/** The key results of priorities, in the order they have there. */
export function listKeyResults(
  db: Database,
  { clientId, cardIds }: { clientId: ClientId; cardIds: readonly CardId[] },
): Promise<KeyResultRow[]> {
  if (cardIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('cardKeyResults')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('cardId', 'in', cardIds)
    .orderBy('cardId')
    .orderBy('rank')
    .execute();
}

/** The KPIs cards are linked to. */
export async function listKpisOfCards(
  db: Database,
  { clientId, cardIds }: { clientId: ClientId; cardIds: readonly CardId[] },
): Promise<{ cardId: CardId; kpiId: KpiId }[]> {
  if (cardIds.length === 0) return [];
  return db
    .selectFrom('cardKpis')
    .select(['cardId', 'kpiId'])
    .where('clientId', '=', clientId)
    .where('cardId', 'in', cardIds)
    .orderBy('cardId')
    .orderBy('kpiId')
    .execute();
}
