import type { CardRow } from '#db/cards.ts';
import type { Database } from '#db/connect.ts';
import {
  findCardsByNumber,
  searchCards,
  searchComments,
  type FoundCard,
  type SearchAt,
} from '#db/search.ts';
import { can } from '#model/access.ts';
import { LIMITS } from '#model/limits.ts';
import { wantedTerms } from '#model/search/search-terms.ts';
import { readShortKey, shortKey } from '#model/short-key.ts';
import type { Asked, Hit } from './hit.ts';
import type { SearchedClients } from './open-clients.server.ts';
import { ARCHIVED_RANK, COMMENT_RANK, KEY_RANK, TEXT_RANK, titleRank } from './title-rank.ts';

/** One look into the index. */
export type Look = {
  readonly asked: Asked;
  readonly where: 'title' | 'anywhere' | 'near-title';
  readonly isLoose?: boolean;
  readonly isArchived?: boolean;
  readonly limit: number;
};

/** Cards whose short key was typed, or whose number alone; archived ones too. */
export async function searchByKey(
  db: Database,
  clients: SearchedClients,
  { typed }: Asked,
): Promise<Hit[]> {
  const [, digits] = /^#?([1-9]\d{0,8})$/.exec(typed.trim()) ?? [];
  const key = digits === undefined ? readShortKey(typed) : undefined;
  const clientIds = [...clients.values()]
    .filter(({ client }) => digits !== undefined || client.key === key?.clientKey)
    .map(({ client }) => client.id);
  const number = Number(digits ?? key?.number);
  const cards = await findCardsByNumber(db, { clientIds, number });
  return cards.flatMap((card) => {
    const hit = cardHit(clients, card);
    return hit ? [{ ...hit, kind: 'card' as const, rank: KEY_RANK, isInText: false }] : [];
  });
}

/** Cards that have the words where one looks. */
export async function searchCardsIn(
  db: Database,
  clients: SearchedClients,
  look: Look,
): Promise<Hit[]> {
  const { asked, where } = look;
  const isNear = where === 'near-title';
  const limit = isNear ? LIMITS.nearlyFound : look.limit + 1;
  const cards = await searchCards(db, { ...searchAt(clients, look), limit });
  return cards.flatMap((card) => {
    const rank = titleRank(asked, card.title);
    const hit = cardHit(clients, card, look);
    // The index knows what may be near; the title says whether it is.
    if (!hit || (isNear && rank === undefined)) return [];
    return [
      {
        ...hit,
        kind: 'card' as const,
        rank: (rank ?? TEXT_RANK) + (hit.isArchived ? ARCHIVED_RANK : 0),
        isInText: rank === undefined && where === 'anywhere',
      },
    ];
  });
}

/** Comments that may be read and have the words. */
export async function searchCommentsIn(
  db: Database,
  clients: SearchedClients,
  look: Look,
): Promise<Hit[]> {
  const internalOnIds = [...clients.values()]
    .filter(({ member }) => can(member, 'comment.internal'))
    .flatMap(({ boards }) => [...boards.keys()]);
  const at = searchAt(clients, look);
  const rows = await searchComments(db, { ...at, limit: look.limit + 1, internalOnIds });
  return rows.flatMap((row) => {
    const hit = cardHit(clients, row, look);
    if (!hit) return [];
    return [
      {
        ...hit,
        kind: 'comment' as const,
        path: `${hit.path}#comments`,
        rank: COMMENT_RANK + (hit.isArchived ? ARCHIVED_RANK : 0),
        comment: { id: row.commentId, text: row.text },
        isInText: true,
      },
    ];
  });
}

function searchAt(
  clients: SearchedClients,
  { asked, where, isLoose = false, isArchived = false }: Look,
): Omit<SearchAt, 'limit'> {
  const all = [...clients.values()];
  return {
    boardIds: all.flatMap(({ boards }) => [...boards.keys()]),
    archivedBoardIds: all.flatMap(({ archivedBoardIds }) => archivedBoardIds),
    isArchived,
    wanted: wantedTerms(asked.words, { clientIds: [...clients.keys()], where, isLoose }),
  };
}

/** A card as an answer, if it is on a board that may be seen; whether it is put away is known from the look, or from its row. */
function cardHit(
  clients: SearchedClients,
  card: FoundCard & Partial<Pick<CardRow, 'archivedAt'>>,
  look?: Look,
) {
  const at = clients.get(card.clientId);
  const board = at?.boards.get(card.boardId);
  if (!at || !board) return undefined;
  const isArchived = look
    ? look.isArchived === true
    : card.archivedAt !== null || board.archivedAt !== null;
  return {
    at,
    title: card.title,
    key: shortKey(at.client.key, card.number),
    place: `${board.title} › ${card.columnTitle}`,
    path: `${isArchived ? at.path : at.pathOf(board)}/cards/${card.id}`,
    cardId: card.id,
    isArchived,
  };
}
