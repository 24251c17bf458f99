import * as Y from 'yjs';
import type { CardId, ColumnId, PersonId } from '../../ids.ts';
import { CARD_SETS, wrongValues } from '../card-entry.ts';
import { liveColumns, readColumns } from '../columns.ts';
import { cardsOf, type BoardDoc, type MapInDoc } from '../doc.ts';
import { cardsShownIn, rankAfter } from '../place.ts';
import { fieldReader, type WrongValue } from '../values.ts';
import { findCard, findMap } from './find.ts';

/** Who repairs a card, and the instant: what a card that does not say who made it, or when, says afterwards. */
export type Repair = { readonly cardId: CardId; readonly by: PersonId; readonly at: string };

const SETS: ReadonlySet<string> = new Set(CARD_SETS);

/**
 * Puts right what reading a card had to leave out (R28): a wrong value is replaced by what the card shows already, or
 * removed. A person asks for it, so it is an edit like others and can be undone. False: there is nothing to repair.
 */
export function repairCard(doc: BoardDoc, repair: Repair): boolean {
  return doc.transact(() => {
    const card = findCard(doc, repair.cardId);
    if (card === undefined) return false;
    const wrong = wrongValues(repair.cardId, card);
    for (const value of wrong) putRight(doc, card, value, repair);
    return wrong.length > 0;
  });
}

function putRight(doc: BoardDoc, card: MapInDoc, { field, entry }: WrongValue, repair: Repair) {
  if (entry !== undefined) {
    const set = findMap(card, field);
    // A linked KPI is its key; what was expected of it is what could not be read.
    if (field === 'kpis') set?.set(entry, {});
    else if (field === 'checklist' && putStepRight(set, entry)) return;
    else set?.delete(entry);
    return;
  }
  const right = rightValue(doc, card, field, repair);
  if (right === undefined) card.delete(field);
  else card.set(field, right);
}

/** A step loses only what could not be read of it; true when it is a step at all. */
function putStepRight(checklist: MapInDoc | undefined, id: string): boolean {
  const step = findMap(checklist, id);
  if (step === undefined) return false;
  const read = fieldReader((field) => step.get(field));
  read.text('text', Infinity);
  read.text('rank', Infinity);
  read.id('ownerId');
  read.day('due');
  for (const { field } of read.wrong) step.delete(field);
  return true;
}

function rightValue(doc: BoardDoc, card: MapInDoc, field: string, repair: Repair): unknown {
  if (SETS.has(field)) return new Y.Map();
  switch (field) {
    case 'title': {
      const written = card.get('title');
      return new Y.Text(typeof written === 'string' ? written : '');
    }
    case 'place':
      return placeShown(doc, repair.cardId);
    case 'kind':
      return 'task';
    case 'body':
      return new Y.XmlFragment();
    case 'createdAt':
      return repair.at;
    case 'createdBy':
      return repair.by;
    default:
      return undefined;
  }
}

/** A card without a readable place is shown at the top of the first live column; that becomes its place. */
function placeShown(doc: BoardDoc, cardId: CardId): [ColumnId, string] | undefined {
  const first = liveColumns(readColumns(doc))[0]?.id;
  if (first === undefined || !cardsOf(doc).has(cardId)) return undefined;
  const others = cardsShownIn(doc, first).filter(({ id, rank }) => id !== cardId && rank !== '');
  return [first, rankAfter(others, { id: cardId, after: null })];
}
