import type { CardId, ChecklistItemId, ColumnId, PersonId } from '../../ids.ts';
import type { CopiedCard } from '../copied-cards.ts';
import type { BoardDoc } from '../doc.ts';
import type { After } from '../place.ts';
import { bodyOf } from './body.ts';
import { setChannel, setStart } from './card-fields.ts';
import { addCard } from './cards.ts';
import { addChecklistItem, tickChecklistItem } from './checklist.ts';
import { moveCards } from './many-cards.ts';
import { restoreCards } from './plan.ts';
import { writeRichText } from './write-rich-text.ts';

/** A card to be made of a copied one; the caller makes the ids. */
export type PastedCard = {
  readonly id: CardId;
  readonly copied: CopiedCard;
  /** As many as its checklist has items. */
  readonly itemIds: readonly ChecklistItemId[];
};

type Paste = {
  readonly cards: readonly PastedCard[];
  readonly columnId: ColumnId;
  readonly after: After<CardId>;
  readonly createdAt: string;
  readonly createdBy: PersonId;
};

/** Makes cards of copied ones, one below the other, as one change. Answers with those that were made. */
export function pasteCards(doc: BoardDoc, { cards, after, ...rest }: Paste): CardId[] {
  return doc.transact(() => {
    let above = after;
    return cards.flatMap((card) => {
      if (!pasteCard(doc, card, { ...rest, after: above })) return [];
      if (above !== 'end') above = card.id;
      return [card.id];
    });
  });
}

function pasteCard(
  doc: BoardDoc,
  { id, copied, itemIds }: PastedCard,
  where: Omit<Paste, 'cards'>,
): boolean {
  const { channel, start, checklist, body, ...fields } = copied;
  if (!addCard(doc, { ...fields, ...where, id, kind: 'task' })) return false;
  if (channel !== undefined) setChannel(doc, { cardId: id, channel });
  if (start !== undefined) setStart(doc, { cardId: id, day: start });
  checklist.forEach(({ text, done }, at) => {
    const itemId = itemIds[at];
    if (itemId === undefined) return;
    addChecklistItem(doc, { cardId: id, id: itemId, text });
    if (done) tickChecklistItem(doc, { cardId: id, itemId, done });
  });
  const fragment = bodyOf(doc, id);
  if (fragment && body.length > 0) writeRichText(fragment, body);
  return true;
}

/** Puts cut cards of this board somewhere on it, as one change. Answers with those that are there now. */
export function putCutCards(
  doc: BoardDoc,
  { cardIds, columnId, after }: Pick<Paste, 'columnId' | 'after'> & { cardIds: readonly CardId[] },
): CardId[] {
  return doc.transact(() => {
    restoreCards(doc, { cardIds });
    return moveCards(doc, { cardIds, toColumnId: columnId, after });
  });
}
