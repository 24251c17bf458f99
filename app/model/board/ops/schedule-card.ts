import type { CardId } from '../../ids.ts';
import type { BoardDoc } from '../doc.ts';
import type { CardDays } from '../schedule.ts';
import { setDue, setStart } from './card-fields.ts';

/** Sets both days of a card as one change; one that is not given is taken away. False when the card is not there. */
export function scheduleCard(
  doc: BoardDoc,
  { cardId, start, due }: CardDays & { readonly cardId: CardId },
): boolean {
  return doc.transact(
    () =>
      setStart(doc, { cardId, ...(start && { day: start }) }) &&
      setDue(doc, { cardId, ...(due && { day: due }) }),
  );
}
