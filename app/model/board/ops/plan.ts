import type { CardId, ColumnId } from '../../ids.ts';
import { compareRanks } from '../../rank.ts';
import { cardsOf, type BoardDoc } from '../doc.ts';
import { readPlace, type After } from '../place.ts';
import { isMap } from '../values.ts';
import { setServes } from './card-fields.ts';
import { archiveCard, moveCard, restoreCard } from './cards.ts';

type Serving = { readonly id: CardId; readonly rank: string; readonly columnId?: ColumnId };

/** Live cards of this board under a card, level by level, in order. */
function cardsUnder(doc: BoardDoc, cardId: CardId): Serving[] {
  const under: Serving[] = [];
  const seen = new Set<string>([cardId]);
  for (let level: CardId[] = [cardId]; level.length > 0;) {
    const next: Serving[] = [];
    for (const [id, card] of cardsOf(doc)) {
      if (!isMap(card) || seen.has(id) || card.has('archivedAt')) continue;
      if (!level.some((above) => above === card.get('serves'))) continue;
      const place = readPlace(card);
      next.push({ id: id as CardId, rank: place?.rank ?? '', columnId: place?.columnId });
      seen.add(id);
    }
    under.push(...next.sort(compareRanks));
    level = next.map(({ id }) => id);
  }
  return under;
}

/** Moves a card of the plan; what serves it goes along to another state, so that a priority and its work never part. */
export function moveWithServing(
  doc: BoardDoc,
  move: { cardId: CardId; toColumnId: ColumnId; after: After<CardId> },
): boolean {
  const { cardId, toColumnId } = move;
  return doc.transact(() => {
    if (!moveCard(doc, move)) return false;
    for (const { id, columnId } of cardsUnder(doc, cardId)) {
      if (columnId !== toColumnId) moveCard(doc, { cardId: id, toColumnId, after: 'end' });
    }
    return true;
  });
}

/** Puts a card under another one, behind one of its siblings there, as one change. */
export function moveUnder(
  doc: BoardDoc,
  move: { cardId: CardId; servesId: CardId; toColumnId: ColumnId; after: After<CardId> },
): boolean {
  return doc.transact(() => {
    if (!moveWithServing(doc, move)) return false;
    return setServes(doc, move);
  });
}

/** Archives a card with all that serves it on this board; answers with every card it took, for an undo (R5). */
export function archiveWithServing(
  doc: BoardDoc,
  { cardId, at }: { cardId: CardId; at: string },
): CardId[] {
  return doc.transact(() => {
    const all = [cardId, ...cardsUnder(doc, cardId).map(({ id }) => id)];
    return all.filter((id) => archiveCard(doc, { cardId: id, at }));
  });
}

/** Brings cards back that were archived together. */
export function restoreCards(doc: BoardDoc, { cardIds }: { cardIds: readonly CardId[] }): void {
  doc.transact(() => {
    for (const cardId of cardIds) restoreCard(doc, { cardId });
  });
}
