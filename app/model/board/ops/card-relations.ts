import type { CardId } from '../../ids.ts';
import { LIMITS } from '../../limits.ts';
import type { BoardDoc } from '../doc.ts';
import { flatField, readFlatSets } from '../flat-sets.ts';
import { findCard, setField } from './find.ts';

/** How a card has to do with another: it must be done after it, or it is about the same. */
export type Relation = 'blockedBy' | 'relatesTo';

/**
 * Relates a card to another one, on this board or on another of the client, or no more. False: the card is not here,
 * it is the same one, or it has as many relations as a card may have.
 */
export function setRelation(
  doc: BoardDoc,
  {
    cardId,
    otherId,
    relation,
    on,
  }: { cardId: CardId; otherId: CardId; relation: Relation; on: boolean },
): boolean {
  if (cardId === otherId) return false;
  return doc.transact(() => {
    const card = findCard(doc, cardId);
    if (card === undefined) return false;
    const field = flatField(relation, otherId);
    const isFull = readFlatSets(card)[relation].length >= LIMITS.relationsPerCard;
    if (on && isFull && !card.has(field)) return false;
    setField(card, field, on ? true : undefined);
    return true;
  });
}
