import type * as Y from 'yjs';
import type { CardId } from '../ids.ts';
import type { Board, Card, Column } from './board.ts';
import { readCardEntry, type CardEntry } from './card-entry.ts';
import { readColumns } from './columns.ts';
import { cardHere, cardsHere, cardsOf, columnsOf, metaOf, movedOf, type BoardDoc } from './doc.ts';
import { assembleBoard, readMeta } from './view.ts';

/** What one transaction touched, so that readers look again at no more than that. */
export type Touched = { readonly cardIds: ReadonlySet<CardId>; readonly columns: boolean };

/** A document's board as plain values, kept in step with it. */
export type FollowedBoard = {
  /** The same value until the document changes; then every card and column that did not change keeps its identity. */
  board(): Board;
  /** The board with no other cards than these: for an edit of a few, without going through all. */
  only(ids: Iterable<CardId>): Board;
  /** Ends the following; the last board stays. */
  stop(): void;
};

type FollowOptions = {
  /** Hears of every transaction that touched the board. */
  readonly onTouched?: (touched: Touched) => void;
  /** The board as it was read elsewhere: what says the same keeps its identity. */
  readonly known?: Board;
};

/** Follows a document: an edit re-reads the cards it touched and no others. */
export function followBoard(
  doc: BoardDoc,
  { onTouched, known }: FollowOptions = {},
): FollowedBoard {
  const cards = cardsOf(doc);
  const columns = columnsOf(doc);
  const meta = metaOf(doc);
  const moved = movedOf(doc);
  const entries = new Map<CardId, CardEntry>();
  const read = (id: CardId): void => {
    const entry = readCardEntry(id, cardHere(doc, id));
    if (entry) entries.set(id, entry);
    else entries.delete(id);
  };
  const assemble = (cards: Iterable<CardEntry> = entries.values()): Board =>
    assembleBoard({ ...readMeta(doc), columns: readColumns(doc), cards });

  for (const [id] of cardsHere(doc)) read(id);
  for (const card of Object.values(known?.cards ?? {})) {
    if (saysTheSame(entries.get(card.id), card)) entries.set(card.id, card);
  }
  let last = known ? keepIdentities(known, assemble()) : assemble();
  let isStale = false;

  const touch = (cardIds: ReadonlySet<CardId>): void => {
    for (const id of cardIds) read(id);
    isStale = true;
    onTouched?.({ cardIds, columns: false });
  };
  const onCards = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    const cardIds = new Set<CardId>();
    for (const event of events) {
      // Under a card the path begins with its id; the map of cards itself says which keys came or went.
      if (event.path.length > 0) cardIds.add(event.path[0] as CardId);
      else for (const id of event.keys.keys()) cardIds.add(id as CardId);
    }
    touch(cardIds);
  };
  const onMoved = (event: Y.YMapEvent<unknown>): void => touch(event.keysChanged as Set<CardId>);
  const onColumns = (): void => {
    isStale = true;
    onTouched?.({ cardIds: new Set(), columns: true });
  };
  cards.observeDeep(onCards);
  moved.observe(onMoved);
  columns.observeDeep(onColumns);
  meta.observe(onColumns);

  return {
    board: () => {
      if (isStale) last = keepIdentities(last, assemble());
      isStale = false;
      return last;
    },
    only: (ids) =>
      assemble([...ids].map((id) => entries.get(id)).filter((entry) => entry !== undefined)),
    stop: () => {
      cards.unobserveDeep(onCards);
      moved.unobserve(onMoved);
      columns.unobserveDeep(onColumns);
      meta.unobserve(onColumns);
    },
  };
}

/** The new board, made of the old one's cards and columns wherever they say the same. */
function keepIdentities(old: Board, next: Board): Board {
  const oldColumns = new Map(old.columns.map((column) => [column.id, column]));
  const cards: Record<CardId, Card> = {};
  for (const card of Object.values(next.cards)) cards[card.id] = keepOld(old.cards[card.id], card);
  return {
    ...next,
    cards,
    columns: next.columns.map((column) => keepOldColumn(oldColumns.get(column.id), column)),
  };
}

function keepOldColumn(old: Column | undefined, next: Column): Column {
  if (!old) return next;
  const cardIds = isSameList(old.cardIds, next.cardIds) ? old.cardIds : next.cardIds;
  return keepOld(old, { ...next, cardIds });
}

/** Cards of an archived column are shown elsewhere, in a new object each time: this is where it is given up again. */
function keepOld<T extends object>(old: T | undefined, next: T): T {
  if (!old || old === next) return next;
  const names = Object.keys(next) as (keyof T)[];
  const isSame =
    names.length === Object.keys(old).length && names.every((name) => old[name] === next[name]);
  return isSame ? old : next;
}

function saysTheSame(a: Card | undefined, b: Card): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
