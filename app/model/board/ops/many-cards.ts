import type { Day } from '../../calendar/day.ts';
import type { CardId, ColumnId, KpiId, PersonId } from '../../ids.ts';
import type { BoardDoc } from '../doc.ts';
import { cardsShownIn, ranksAfter, readPlace, type After } from '../place.ts';
import { assignOwner, linkKpi, setDue, setLabel, setWaiting, unlinkKpi } from './card-fields.ts';
import { archiveCard, isShown } from './cards.ts';
import { findCard, findMap } from './find.ts';
import { readCard } from '../view.ts';

type OnCards = { readonly cardIds: readonly CardId[] };

/** A live card's id and where it is written to be. */
function liveCards(doc: BoardDoc, cardIds: readonly CardId[]) {
  return [...new Set(cardIds)].flatMap((id) => {
    const card = findCard(doc, id);
    return card === undefined || card.has('archivedAt') ? [] : [{ id, card }];
  });
}

/** One change for all cards that are live on this board; answers with them. */
function onEach(
  doc: BoardDoc,
  cardIds: readonly CardId[],
  change: (cardId: CardId) => boolean,
): CardId[] {
  return doc.transact(() => liveCards(doc, cardIds).flatMap(({ id }) => (change(id) ? [id] : [])));
}

/**
 * Moves cards to a live column as one block, in the order given, behind `after` as people see it; at the end when that
 * is not there (any more). Cards that stand so already are not written again. Answers with the cards that are there
 * now: archived ones are left alone, and without the column nothing moves.
 */
export function moveCards(
  doc: BoardDoc,
  { cardIds, toColumnId, after }: OnCards & { toColumnId: ColumnId; after: After<CardId> },
): CardId[] {
  return doc.transact(() => {
    if (!isShown(doc, toColumnId)) return [];
    const moving = liveCards(doc, cardIds);
    const ids = moving.map(({ id }) => id);
    const held = new Set(ids);
    const shown = cardsShownIn(doc, toColumnId);
    const others = shown.filter(({ id }) => !held.has(id));
    // Behind a card that moves itself: behind the one above it that stays.
    const at = shown.findIndex(({ id }) => id === after);
    const behind =
      at === -1 ? after : (shown.slice(0, at + 1).findLast(({ id }) => !held.has(id))?.id ?? null);
    const above =
      behind === null ? 0 : others.findIndex(({ id }) => id === behind) + 1 || others.length;
    const isThere =
      ids.every((id, index) => shown[above + index]?.id === id) &&
      moving.every(({ card }) => readPlace(card)?.columnId === toColumnId);
    if (isThere) return ids;
    const ranks = ranksAfter(others, { ids, after: behind });
    for (const { id, card } of moving) card.set('place', [toColumnId, ranks.get(id)]);
    return ids;
  });
}

/** Says who answers for each of these cards; undefined: nobody yet. Answers with the cards it reached. */
export function assignCards(
  doc: BoardDoc,
  { cardIds, ownerId }: OnCards & { ownerId: PersonId | undefined },
): CardId[] {
  return onEach(doc, cardIds, (cardId) => assignOwner(doc, { cardId, ownerId }));
}

/** Puts a label on each of these cards or takes it off. An empty label is none. Answers with the cards it reached. */
export function labelCards(
  doc: BoardDoc,
  { cardIds, label, on }: OnCards & { label: string; on: boolean },
): CardId[] {
  return onEach(doc, cardIds, (cardId) => setLabel(doc, { cardId, label, on }));
}

/** Links a KPI to each of these cards, or takes it off; what was expected of it before stays. Answers with those it reached. */
export function linkKpiOfCards(
  doc: BoardDoc,
  { cardIds, kpiId, on }: OnCards & { kpiId: KpiId; on: boolean },
): CardId[] {
  return onEach(doc, cardIds, (cardId) => {
    const isLinked = findMap(findCard(doc, cardId), 'kpis')?.has(kpiId) ?? false;
    if (isLinked === on) return true;
    return on ? linkKpi(doc, { cardId, kpiId }) : unlinkKpi(doc, { cardId, kpiId });
  });
}

/**
 * Says whom these cards wait on and why; undefined: they wait no more. A card that waits on the same already goes on
 * counting from when it began. Answers with those it reached.
 */
export function waitWithCards(
  doc: BoardDoc,
  { cardIds, on, at }: OnCards & { on: { who: string; why: string } | undefined; at: string },
): CardId[] {
  return onEach(doc, cardIds, (cardId) => {
    const before = readCard(doc, cardId)?.waitingOn;
    const since = before?.who === on?.who ? before?.since : undefined;
    return setWaiting(doc, { cardId, ...(on && { waitingOn: { ...on, since: since ?? at } }) });
  });
}

/** Sets the day these cards are due; undefined removes it. Answers with the cards it reached. */
export function setDueOfCards(doc: BoardDoc, { cardIds, day }: OnCards & { day?: Day }): CardId[] {
  return onEach(doc, cardIds, (cardId) => setDue(doc, { cardId, day }));
}

/** Archives cards at one instant (R5); answers with those it archived, for an undo. */
export function archiveCards(doc: BoardDoc, { cardIds, at }: OnCards & { at: string }): CardId[] {
  return onEach(doc, cardIds, (cardId) => archiveCard(doc, { cardId, at }));
}
