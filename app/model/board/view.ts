import type { CardId, ColumnId } from '../ids.ts';
import { compareRanks } from '../rank.ts';
import { isAgingDays } from './aging.ts';
import type { Board, Card, CardDetail, Column } from './board.ts';
import { bodyIn, readCardEntry, type CardEntry } from './card-entry.ts';
import { liveColumns, readColumns, type ColumnEntry } from './columns.ts';
import { cardHere, cardsHere, metaOf, type BoardDoc } from './doc.ts';
import { readRichText } from './rich-text.ts';
import { isMap } from './values.ts';

/** What a board is made of before it is put in order and repaired; sync keeps these and renews only what changed. */
export type BoardParts = Pick<Board, 'kind' | 'version' | 'agingDays'> & {
  readonly columns: readonly ColumnEntry[];
  readonly cards: Iterable<CardEntry>;
};

/** A document's kind, version and settings; a tasks board of version 0 while nothing is there. */
export function readMeta(doc: BoardDoc): Pick<Board, 'kind' | 'version' | 'agingDays'> {
  const kind = metaOf(doc).get('kind');
  const version = metaOf(doc).get('version');
  const agingDays = metaOf(doc).get('agingDays');
  return {
    kind: kind === 'plan' ? 'plan' : 'tasks',
    version: typeof version === 'number' && Number.isInteger(version) ? version : 0,
    ...(isAgingDays(agingDays) && { agingDays }),
  };
}

const newestFirst = (a: Card, b: Card): number =>
  (b.archivedAt ?? '').localeCompare(a.archivedAt ?? '') || (a.id < b.id ? -1 : 1);

/**
 * Columns and cards put in order, every live card in exactly one live column (R5): one whose column is archived or
 * gone is shown in the first live one. A card that needs no repair keeps its identity. Without any column there is
 * nowhere to show a card, and none is shown.
 */
export function assembleBoard({ columns, cards, ...meta }: BoardParts): Board {
  const live = liveColumns(columns);
  const first = live[0]?.id;
  const inColumn = new Map<ColumnId, Card[]>(live.map(({ id }) => [id, []]));
  const liveCards: Record<CardId, Card> = {};
  const archivedCards: Card[] = [];
  for (const entry of cards) {
    if (first === undefined) continue;
    const card = inColumn.has(entry.columnId) ? entry : { ...entry, columnId: first };
    if (card.archivedAt !== undefined) {
      archivedCards.push(card);
      continue;
    }
    liveCards[card.id] = card;
    inColumn.get(card.columnId)?.push(card);
  }
  const withCards = (column: ColumnEntry): Column => ({
    ...column,
    cardIds: (inColumn.get(column.id) ?? []).sort(compareRanks).map(({ id }) => id),
  });
  return {
    ...meta,
    columns: live.map(withCards),
    archivedColumns: columns
      .filter(({ id }) => !inColumn.has(id))
      .map((column) => ({ ...column, cardIds: [] })),
    cards: liveCards,
    archivedCards: archivedCards.sort(newestFirst),
  };
}

/** A whole document as plain, ordered, repaired values (R4, R5). Never throws, whatever was written. */
export function readBoard(doc: BoardDoc): Board {
  const cards: CardEntry[] = [];
  for (const [id, map] of cardsHere(doc)) {
    const entry = readCardEntry(id, map);
    if (entry !== undefined) cards.push(entry);
  }
  return assembleBoard({ ...readMeta(doc), columns: readColumns(doc), cards });
}

/** One card, live or archived, with its description; undefined when it is not on this board. */
export function readCard(doc: BoardDoc, cardId: CardId): CardDetail | undefined {
  const map = cardHere(doc, cardId);
  const entry = readCardEntry(cardId, map);
  if (entry === undefined || !isMap(map)) return undefined;
  const live = liveColumns(readColumns(doc));
  const first = live[0]?.id;
  if (first === undefined) return undefined;
  const columnId = live.some(({ id }) => id === entry.columnId) ? entry.columnId : first;
  const body = bodyIn(map);
  return { ...entry, columnId, body: body === undefined ? [] : readRichText(body) };
}

// The parts that sync renews one by one.
export { readCardEntry, readColumns, type CardEntry, type ColumnEntry };
