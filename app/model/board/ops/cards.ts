import * as Y from 'yjs';
import type { Day } from '../../calendar/day.ts';
import type { CardId, ColumnId, KpiId, PersonId } from '../../ids.ts';
import { LIMITS } from '../../limits.ts';
import type { CardKind } from '../board.ts';
import { CARD_SETS } from '../card-entry.ts';
import { liveColumns, readColumns } from '../columns.ts';
import { cardsOf, type BoardDoc } from '../doc.ts';
import { cardsShownIn, rankAfter, readPlace, type After } from '../place.ts';
import { findCard, findText, setField } from './find.ts';
import { editText, oneLine, typedLine } from './text-diff.ts';

/** What a new card begins with. `createdAt` is an instant; the caller makes the id and knows the time. */
export type NewCard = {
  readonly id: CardId;
  readonly kind: CardKind;
  readonly title: string;
  readonly columnId: ColumnId;
  readonly after: After<CardId>;
  readonly createdAt: string;
  readonly createdBy: PersonId;
  readonly servesId?: CardId;
  readonly ownerId?: PersonId;
  readonly helperIds?: readonly PersonId[];
  readonly due?: Day;
  readonly labels?: readonly string[];
  readonly kpiIds?: readonly KpiId[];
  /** Hours. */
  readonly effort?: number;
};

/** Whether a column is there for cards to be put in. */
export const isShown = (doc: BoardDoc, columnId: ColumnId): boolean =>
  liveColumns(readColumns(doc)).some(({ id }) => id === columnId);

/** Adds a card to a live column. False: no such column, the id is taken, or the board is full. */
export function addCard(doc: BoardDoc, card: NewCard): boolean {
  return doc.transact(() => {
    const cards = cardsOf(doc);
    if (!isShown(doc, card.columnId) || cards.has(card.id)) return false;
    if (cards.size >= LIMITS.cardsPerBoard) return false;
    const rank = rankAfter(cardsShownIn(doc, card.columnId), card);
    const map = new Y.Map<unknown>();
    map.set('kind', card.kind);
    map.set('title', new Y.Text(oneLine(card.title, LIMITS.titleChars)));
    map.set('place', [card.columnId, rank]);
    map.set('body', new Y.XmlFragment());
    // Made once, by the card's creator: two people who made one each would lose one of them.
    for (const set of CARD_SETS) map.set(set, new Y.Map(entriesOf(card, set)));
    if (card.ownerId !== undefined) map.set('owner', card.ownerId);
    if (card.servesId !== undefined) map.set('serves', card.servesId);
    if (card.due !== undefined) map.set('due', card.due);
    if (card.effort !== undefined) map.set('effort', card.effort);
    map.set('createdAt', card.createdAt);
    map.set('createdBy', card.createdBy);
    cards.set(card.id, map);
    return true;
  });
}

/** What a new card's set begins with. */
function entriesOf(card: NewCard, set: (typeof CARD_SETS)[number]): [string, unknown][] {
  switch (set) {
    case 'helpers':
      return (card.helperIds ?? []).map((id) => [id, true]);
    case 'labels':
      return (card.labels ?? []).map((label) => [oneLine(label, LIMITS.labelChars), true]);
    case 'kpis':
      return (card.kpiIds ?? []).map((id) => [id, {}]);
    default:
      return [];
  }
}

/**
 * Moves a card to a live column, behind `after` as people see it; at the end when `after` is not there (any more).
 * A card that is there already is not written again. False: card or column is not there, or the card is archived.
 */
export function moveCard(
  doc: BoardDoc,
  move: { cardId: CardId; toColumnId: ColumnId; after: After<CardId> },
): boolean {
  const { cardId, toColumnId, after } = move;
  return doc.transact(() => {
    const card = findCard(doc, cardId);
    if (card === undefined || card.has('archivedAt') || !isShown(doc, toColumnId)) return false;
    const shown = cardsShownIn(doc, toColumnId);
    const others = shown.filter(({ id }) => id !== cardId);
    const at = shown.findIndex(({ id }) => id === cardId);
    const isThere = at >= 0 && readPlace(card)?.columnId === toColumnId;
    const before = shown[at - 1]?.id ?? null;
    const isLast = at === shown.length - 1;
    if (isThere && (after === cardId || after === before || (after === 'end' && isLast))) {
      return true;
    }
    card.set('place', [toColumnId, rankAfter(others, { id: cardId, after })]);
    return true;
  });
}

/** Renames a card letter by letter, so that two people's changes both stay (R4). */
export function renameCard(
  doc: BoardDoc,
  { cardId, title }: { cardId: CardId; title: string },
): boolean {
  return doc.transact(() => {
    const card = findCard(doc, cardId);
    const text = card && findText(card, 'title');
    if (text === undefined) return false;
    editText(text, typedLine(title, LIMITS.titleChars));
    return true;
  });
}

/** Archives a card: sets a time (R5); nothing of it is lost. */
export function archiveCard(
  doc: BoardDoc,
  { cardId, at }: { cardId: CardId; at: string },
): boolean {
  return doc.transact(() => {
    const card = findCard(doc, cardId);
    if (card === undefined) return false;
    if (!card.has('archivedAt')) card.set('archivedAt', at);
    return true;
  });
}

/** Brings an archived card back to where it was, or to the first live column if that is gone. */
export function restoreCard(doc: BoardDoc, { cardId }: { cardId: CardId }): boolean {
  return doc.transact(() => {
    const card = findCard(doc, cardId);
    if (card === undefined) return false;
    setField(card, 'archivedAt', undefined);
    return true;
  });
}
