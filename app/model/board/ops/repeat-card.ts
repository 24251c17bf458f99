import { addDays, daysBetween, type Day } from '../../calendar/day.ts';
import { MAX_REPEAT_COUNT, nextDayOf } from '../../calendar/repeat.ts';
import type { CardId, ColumnId } from '../../ids.ts';
import type { Card, CardDetail, Repeat } from '../board.ts';
import { liveColumns, readColumns } from '../columns.ts';
import type { BoardDoc } from '../doc.ts';
import { cardsShownIn, rankAfter } from '../place.ts';
import { readCard } from '../view.ts';
import { addCard } from './cards.ts';
import { findCard, setField } from './find.ts';
import { restoreFields } from './restore-fields.ts';

/** Says how a card comes again; undefined: it does not. False: no such card, or no such rule. */
export function setRepeats(
  doc: BoardDoc,
  { cardId, repeats }: { cardId: CardId; repeats: Repeat | undefined },
): boolean {
  if (repeats && !(Number.isInteger(repeats.count) && repeats.count >= 1)) return false;
  if (repeats && repeats.count > MAX_REPEAT_COUNT) return false;
  return doc.transact(() => {
    const card = findCard(doc, cardId);
    if (card === undefined) return false;
    const isSame = JSON.stringify(card.get('repeats')) === JSON.stringify(repeats);
    if (!isSame) setField(card, 'repeats', repeats);
    return true;
  });
}

/** Whether a card's next one is to come now: it is done, or its day is here. */
function isRepeatDue(doc: BoardDoc, cardId: CardId, today: Day): boolean {
  const card = readCard(doc, cardId);
  if (card?.repeats === undefined || card.archivedAt !== undefined) return false;
  if (card.repeats.when === 'date') return card.due !== undefined && card.due <= today;
  return readColumns(doc).some(({ id, category }) => id === card.columnId && category === 'done');
}

/**
 * Makes the card that comes after one that repeats: the same work, not begun, on its next day. The rule moves on to it
 * in the same change, so that however often this is asked, each card has one successor. False: nothing is due, or
 * there is nowhere to put it.
 */
export function repeatCard(
  doc: BoardDoc,
  { cardId, id, today, at }: { cardId: CardId; id: CardId; today: Day; at: string },
): boolean {
  return doc.transact(() => {
    const card = readCard(doc, cardId);
    const columnId = beginning(doc);
    if (card?.repeats === undefined || columnId === undefined) return false;
    if (!isRepeatDue(doc, cardId, today)) return false;
    const due = nextDayOf(card.repeats, { anchor: card.due ?? today, notBefore: today });
    if (due === undefined) return false;
    const { kind, title, createdBy } = card;
    const made = { id, kind, title, columnId, after: null, createdAt: at, createdBy };
    if (!addCard(doc, made)) return false;
    const map = findCard(doc, id);
    if (map) restoreFields(map, anew(doc, card, { id, columnId, due }), card.body);
    findCard(doc, cardId)?.delete('repeats');
    return true;
  });
}

/** Where work that is not begun stands. */
function beginning(doc: BoardDoc): ColumnId | undefined {
  const columns = liveColumns(readColumns(doc));
  return (columns.find(({ category }) => category === 'todo') ?? columns[0])?.id;
}

/** The same card with nothing done yet: what belongs to the one before, and days that were its own, are left out. */
function anew(
  doc: BoardDoc,
  card: CardDetail,
  { id, columnId, due }: { id: CardId; columnId: ColumnId; due: Day },
): Card {
  const others = cardsShownIn(doc, columnId).filter((each) => each.id !== id);
  const daysOfWork = card.start && card.due && daysBetween({ from: card.start, to: card.due });
  return {
    ...card,
    id,
    columnId,
    rank: rankAfter(others, { id, after: null }),
    start: daysOfWork === undefined ? undefined : addDays(due, -daysOfWork),
    due,
    checklist: card.checklist.map((item) => ({ ...item, done: false, due: undefined })),
    kpis: card.kpis.map(({ kpiId, expect }) => ({
      kpiId,
      ...(expect !== undefined && { expect }),
    })),
    waits: undefined,
    waitingOn: undefined,
    blockedByIds: undefined,
  };
}
