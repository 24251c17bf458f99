import * as Y from 'yjs';
import { isDay, type Day } from '../../calendar/day.ts';
import type { CardId, ChecklistItemId, PersonId } from '../../ids.ts';
import { LIMITS } from '../../limits.ts';
import { compareRanks } from '../../rank.ts';
import type { BoardDoc, MapInDoc } from '../doc.ts';
import { rankAfter, type After, type Ranked } from '../place.ts';
import { isMap } from '../values.ts';
import { findCard, findMap, setField } from './find.ts';
import { oneLine } from './text-diff.ts';

type OnItem = { readonly cardId: CardId; readonly itemId: ChecklistItemId };

const checklistOf = (doc: BoardDoc, cardId: CardId): MapInDoc | undefined =>
  findMap(findCard(doc, cardId), 'checklist');

function inOrder(checklist: MapInDoc): Ranked<ChecklistItemId>[] {
  const items: Ranked<ChecklistItemId>[] = [];
  for (const [id, item] of checklist) {
    const rank = isMap(item) ? item.get('rank') : undefined;
    items.push({ id: id as ChecklistItemId, rank: typeof rank === 'string' ? rank : '' });
  }
  return items.sort(compareRanks);
}

function onItem(doc: BoardDoc, at: OnItem, change: (item: MapInDoc) => void): boolean {
  return doc.transact(() => {
    const item = findMap(checklistOf(doc, at.cardId), at.itemId);
    if (item === undefined) return false;
    change(item);
    return true;
  });
}

/** An item to come: its id is the caller's. */
export type NewItem = { readonly id: ChecklistItemId; readonly text: string };

/** Adds an item to the end of a card's checklist. False: no such card, no text, or the list is full. */
export function addChecklistItem(
  doc: BoardDoc,
  { cardId, ...item }: { cardId: CardId } & NewItem,
): boolean {
  return addChecklistItems(doc, { cardId, items: [item] }) === 1;
}

/** Adds items to the end of a card's checklist, as one change; those without text are left out. How many were added. */
export function addChecklistItems(
  doc: BoardDoc,
  { cardId, items }: { cardId: CardId; items: readonly NewItem[] },
): number {
  return doc.transact(() => {
    const checklist = checklistOf(doc, cardId);
    if (checklist === undefined) return 0;
    const before = checklist.size;
    for (const { id, text } of items) {
      const line = oneLine(text, LIMITS.titleChars);
      if (checklist.has(id) || line === '') continue;
      if (checklist.size >= LIMITS.checklistItemsPerCard) break;
      const item = new Y.Map<unknown>();
      item.set('text', line);
      item.set('done', false);
      item.set('rank', rankAfter(inOrder(checklist), { id, after: 'end' }));
      checklist.set(id, item);
    }
    return checklist.size - before;
  });
}

/** Changes an item's text; its tick stays as it is. */
export function editChecklistItem(
  doc: BoardDoc,
  { text, ...at }: OnItem & { text: string },
): boolean {
  return onItem(doc, at, (item) => setField(item, 'text', oneLine(text, LIMITS.titleChars)));
}

/** Says whose step it is; undefined: whoever owns the card. */
export function assignChecklistItem(
  doc: BoardDoc,
  { ownerId, ...at }: OnItem & { ownerId: PersonId | undefined },
): boolean {
  return onItem(doc, at, (item) => setField(item, 'ownerId', ownerId));
}

/** Sets the day a step is due; undefined removes it. What is no day is not written. */
export function setChecklistItemDue(
  doc: BoardDoc,
  { day, ...at }: OnItem & { day: Day | undefined },
): boolean {
  if (day !== undefined && !isDay(day)) return false;
  return onItem(doc, at, (item) => setField(item, 'due', day));
}

/** Ticks an item or takes the tick away; its text stays as it is. */
export function tickChecklistItem(
  doc: BoardDoc,
  { done, ...at }: OnItem & { done: boolean },
): boolean {
  return onItem(doc, at, (item) => setField(item, 'done', done));
}

/** Puts an item behind another, at the top (null) or at the end. */
export function moveChecklistItem(
  doc: BoardDoc,
  { after, ...at }: OnItem & { after: After<ChecklistItemId> },
): boolean {
  return doc.transact(() => {
    const checklist = checklistOf(doc, at.cardId);
    const item = findMap(checklist, at.itemId);
    if (checklist === undefined || item === undefined) return false;
    if (after === at.itemId) return true;
    const others = inOrder(checklist).filter(({ id }) => id !== at.itemId);
    item.set('rank', rankAfter(others, { id: at.itemId, after }));
    return true;
  });
}

/** Removes an item; undo brings it back. */
export function removeChecklistItem(doc: BoardDoc, { cardId, itemId }: OnItem): boolean {
  return doc.transact(() => {
    const checklist = checklistOf(doc, cardId);
    if (checklist === undefined || !checklist.has(itemId)) return false;
    checklist.delete(itemId);
    return true;
  });
}
