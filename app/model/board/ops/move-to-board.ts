import type * as Y from 'yjs';
import type { BoardId, CardId, ColumnId } from '../../ids.ts';
import { LIMITS } from '../../limits.ts';
import { liveColumns, readColumns, type ColumnEntry } from '../columns.ts';
import { cardsHere, cardsOf, movedOf, type BoardDoc, type MapInDoc } from '../doc.ts';
import { cardsShownIn, ranksAfter, readPlace, type After } from '../place.ts';
import { findCard } from './find.ts';

/** Cards that go from one board to another, in the order they are to stand in there. */
export type MoveToBoard = {
  readonly cardIds: readonly CardId[];
  readonly toBoardId: BoardId;
  /** Leave out to put each card in a column of the kind it comes from, at the end. */
  readonly to?: { readonly columnId: ColumnId; readonly after: After<CardId> };
};

/** Why nothing moved: no such card here (any more), an archived one, or too many cards there. */
export type NotMoved = 'gone' | 'archived' | 'full';

/** The documents of both boards. */
export type TwoBoards = { readonly from: BoardDoc; readonly to: BoardDoc };

/**
 * Puts cards with all that is in them on another board, under the same ids, and takes them off this one (R37): all of
 * them or none. Two documents cannot change as one; the caller keeps both changes together or neither.
 */
export function moveToBoard(docs: TwoBoards, move: MoveToBoard): 'moved' | NotMoved {
  const { from, to } = docs;
  const cardIds = [...new Set(move.cardIds)];
  const cards = cardIds.map((id) => findCard(from, id));
  if (cards.length === 0 || !cards.every((card) => card !== undefined)) return 'gone';
  if (cards.some((card) => card.has('archivedAt'))) return 'archived';
  if (countCards(to) + cards.length > LIMITS.cardsPerBoard) return 'full';

  const moving = cardIds.map((id, at) => ({ id, card: cards[at] as MapInDoc }));
  to.transact(() => {
    for (const [columnId, ids] of columnsFor(moving, docs, move)) {
      const after = columnId === move.to?.columnId ? move.to.after : 'end';
      const ranks = ranksAfter(cardsShownIn(to, columnId), { ids, after });
      for (const { id, card } of moving) {
        const rank = ranks.get(id);
        if (rank !== undefined) bringIn(to, { id, card, place: [columnId, rank] });
      }
    }
  });
  from.transact(() => {
    for (const id of cardIds) movedOf(from).set(id, move.toBoardId);
  });
  return 'moved';
}

/** Yjs's types cannot change documents: the card is made anew, of everything that is in it. */
function bringIn(
  to: BoardDoc,
  { id, card, place }: { id: CardId; card: MapInDoc; place: readonly [ColumnId, string] },
): void {
  const copy: Y.Map<unknown> = card.clone();
  cardsOf(to).set(id, copy);
  copy.set('place', place);
  movedOf(to).delete(id);
}

/** Which cards go to which column. */
function columnsFor(
  moving: readonly { readonly id: CardId; readonly card: MapInDoc }[],
  { from, to }: TwoBoards,
  move: MoveToBoard,
): Map<ColumnId, CardId[]> {
  const there = liveColumns(readColumns(to));
  const here = readColumns(from);
  const wanted = there.find(({ id }) => id === move.to?.columnId);
  const byColumn = new Map<ColumnId, CardId[]>();
  for (const { id, card } of moving) {
    const column = wanted ?? alikeColumn(there, categoryOf(card, here));
    if (column) byColumn.set(column.id, [...(byColumn.get(column.id) ?? []), id]);
  }
  return byColumn;
}

function categoryOf(
  card: MapInDoc,
  columns: readonly ColumnEntry[],
): ColumnEntry['category'] | undefined {
  const place = readPlace(card);
  const column = columns.find(({ id }) => id === place?.columnId) ?? liveColumns(columns)[0];
  return column?.category;
}

/** The first column of this category, or else the first. */
function alikeColumn(
  columns: readonly ColumnEntry[],
  category: ColumnEntry['category'] | undefined,
): ColumnEntry | undefined {
  return columns.find((column) => column.category === category) ?? columns[0];
}

function countCards(doc: BoardDoc): number {
  return [...cardsHere(doc)].length;
}
