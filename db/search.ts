import { sql, type Selectable } from 'kysely';
import type { Role } from '#model/access.ts';
import type { BoardId, CardId, ClientId, CommentId, PersonId } from '#model/ids.ts';
import type { Wanted } from '#model/search/search-terms.ts';
import type { CardRow } from './cards.ts';
import type { Database } from './connect.ts';
import { factsOf } from './dialect-facts.ts';
import type { IndexedTable } from './search-index.ts';
import type { BoardsTable, KpisTable } from './tables.ts';

/** Where to look: boards that the asker may see, of whichever clients, and which of them are put away. */
export type SearchAt = {
  /** The gate: nothing of any other board is found. */
  readonly boardIds: readonly BoardId[];
  readonly archivedBoardIds: readonly BoardId[];
  /** What is put away, or what is not. */
  readonly isArchived: boolean;
  readonly wanted: Wanted;
  readonly limit: number;
};

/** A card that was found, as lists show it. */
export type FoundCard = Pick<
  CardRow,
  'id' | 'clientId' | 'number' | 'kind' | 'title' | 'boardId' | 'columnTitle'
>;

/** Cards that have the terms, the newest first. */
export function searchCards(db: Database, asked: SearchAt): Promise<FoundCard[]> {
  if (asked.boardIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom(matching(db, 'card_search', asked.wanted).as('found'))
    .crossJoin('cardSearch')
    .crossJoin('cards')
    .select(['cards.id', 'cards.clientId', 'number', 'kind', 'title', 'boardId', 'columnTitle'])
    .whereRef('cardSearch.id', '=', 'found.id')
    .whereRef('cards.clientId', '=', 'cardSearch.clientId')
    .whereRef('cards.id', '=', 'cardSearch.cardId')
    .where('cards.boardId', 'in', asked.boardIds)
    .where(isPutAway(asked))
    .orderBy('found.id', 'desc')
    .limit(asked.limit)
    .execute();
}

/** A comment that was found, with its card. */
export type FoundComment = FoundCard & { readonly commentId: CommentId; readonly text: string };

/**
 * Comments that stand and have the terms, the newest first; internal ones only of the boards named (R9). Which board it
 * is on both the comment and its card must say: a card's id alone opens nothing.
 */
export function searchComments(
  db: Database,
  asked: SearchAt & { readonly internalOnIds: readonly BoardId[] },
): Promise<FoundComment[]> {
  if (asked.boardIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom(matching(db, 'comment_search', asked.wanted).as('found'))
    .crossJoin('commentSearch')
    .crossJoin('comments')
    .crossJoin('cards')
    .select([
      'cards.id',
      'cards.clientId',
      'number',
      'kind',
      'title',
      'cards.boardId',
      'columnTitle',
    ])
    .select(['comments.id as commentId', 'comments.text'])
    .whereRef('commentSearch.id', '=', 'found.id')
    .whereRef('comments.clientId', '=', 'commentSearch.clientId')
    .whereRef('comments.id', '=', 'commentSearch.commentId')
    .whereRef('cards.clientId', '=', 'comments.clientId')
    .whereRef('cards.id', '=', 'comments.cardId')
    .whereRef('cards.boardId', '=', 'comments.boardId')
    .where('comments.removedAt', 'is', null)
    .where((eb) =>
      asked.internalOnIds.length === 0
        ? eb('comments.isInternal', '=', 0)
        : eb.or([
            eb('comments.isInternal', '=', 0),
            eb('cards.boardId', 'in', asked.internalOnIds),
          ]),
    )
    .where('cards.boardId', 'in', asked.boardIds)
    .where(isPutAway(asked))
    .orderBy('found.id', 'desc')
    .limit(asked.limit)
    .execute();
}

/** The cards that have this number at their clients, archived or not. */
export function findCardsByNumber(
  db: Database,
  { clientIds, number }: { clientIds: readonly ClientId[]; number: number },
): Promise<(FoundCard & Pick<CardRow, 'archivedAt'>)[]> {
  if (clientIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('cardNumbers')
    .innerJoin('cards', (join) =>
      join
        .onRef('cards.clientId', '=', 'cardNumbers.clientId')
        .onRef('cards.id', '=', 'cardNumbers.cardId'),
    )
    .select(['cards.id', 'cards.clientId', 'cards.number', 'kind', 'title'])
    .select(['boardId', 'columnTitle', 'archivedAt'])
    .where('cardNumbers.clientId', 'in', clientIds)
    .where('cardNumbers.number', '=', number)
    .orderBy('cards.clientId')
    .execute();
}

/** A board somebody may search, if the gate lets them see it. */
export type SearchedBoard = Pick<
  Selectable<BoardsTable>,
  'id' | 'clientId' | 'kind' | 'title' | 'archivedAt'
> & {
  /** Of a plan: its quarter's. */
  readonly label: string | null;
};

/** Every board of every client a person belongs to: the gate is the caller's to ask. */
export function listBoardsOfPerson(db: Database, personId: PersonId): Promise<SearchedBoard[]> {
  return db
    .selectFrom('memberships')
    .innerJoin('boards', 'boards.clientId', 'memberships.clientId')
    .leftJoin('quarters', (join) =>
      join
        .onRef('quarters.clientId', '=', 'boards.clientId')
        .onRef('quarters.id', '=', 'boards.quarterId'),
    )
    .select(['boards.id', 'boards.clientId', 'boards.kind', 'boards.title', 'boards.archivedAt'])
    .select('quarters.label')
    .where('memberships.personId', '=', personId)
    .orderBy('boards.clientId')
    .orderBy('boards.rank')
    .orderBy('boards.id')
    .execute();
}

/** Boards a person was granted, at whichever client. */
export async function listGrantsOfPerson(db: Database, personId: PersonId): Promise<BoardId[]> {
  const rows = await db
    .selectFrom('boardGrants')
    .select('boardId')
    .where('personId', '=', personId)
    .execute();
  return rows.map(({ boardId }) => boardId);
}

/** Live KPIs of every client a person belongs to, by name: the gate is the caller's to ask. */
export function listKpisOfPerson(
  db: Database,
  personId: PersonId,
): Promise<Pick<Selectable<KpisTable>, 'id' | 'clientId' | 'name' | 'ownerId'>[]> {
  return db
    .selectFrom('memberships')
    .innerJoin('kpis', 'kpis.clientId', 'memberships.clientId')
    .select(['kpis.id', 'kpis.clientId', 'kpis.name', 'kpis.ownerId'])
    .where('memberships.personId', '=', personId)
    .where('kpis.archivedAt', 'is', null)
    .orderBy('kpis.name')
    .orderBy('kpis.id')
    .execute();
}

/** Somebody at a client. */
export type Colleague = { readonly clientId: ClientId; readonly name: string; readonly role: Role };

/** Everybody of every client a person belongs to: the gate is the caller's to ask. */
export function listColleagues(db: Database, personId: PersonId): Promise<Colleague[]> {
  return db
    .selectFrom('memberships as own')
    .innerJoin('memberships', 'memberships.clientId', 'own.clientId')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .select(['memberships.clientId', 'people.name', 'memberships.role'])
    .where('own.personId', '=', personId)
    .orderBy('people.name')
    .orderBy('people.id')
    .execute();
}

/** What of a card an excerpt is taken from. */
export type CardTexts = { readonly bodyText: string; readonly checklistText: string };

/** The texts of cards that have some. */
export async function listCardTexts(
  db: Database,
  { clientId, cardIds }: { clientId: ClientId; cardIds: readonly CardId[] },
): Promise<Map<CardId, CardTexts>> {
  if (cardIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('cards')
    .select(['id', 'bodyText', 'checklistText'])
    .where('clientId', '=', clientId)
    .where('id', 'in', cardIds)
    .execute();
  return new Map(rows.map(({ id, ...texts }) => [id, texts]));
}

/** Ids of rows of the index first, then what they are of: SQLite keeps the order of a cross join, and stops at the limit. */
const matching = (db: Database, table: IndexedTable, wanted: Wanted) =>
  factsOf(db).search.query(table, wanted);

function isPutAway({ isArchived, archivedBoardIds: away }: SearchAt) {
  const isOnArchived = away.length === 0 ? sql`false` : sql`cards.board_id in (${sql.join(away)})`;
  const isAway = sql`(cards.archived_at is not null or ${isOnArchived})`;
  return isArchived ? sql<boolean>`${isAway}` : sql<boolean>`not ${isAway}`;
}
