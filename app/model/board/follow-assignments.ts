import type * as Y from 'yjs';
import { isId, type CardId, type PersonId } from '../ids.ts';
import { readCardEntry } from './card-entry.ts';
import { cardsOf, type BoardDoc } from './doc.ts';

/** Somebody was made a card's owner or helper. */
export type Assignment = { readonly cardId: CardId; readonly personId: PersonId };

/**
 * Says who is given a card, from now on, in the transaction that does it: by becoming its owner or a helper, or by a
 * new card that is theirs. Answers with what stops it.
 */
export function followAssignments(
  doc: BoardDoc,
  onAssigned: (assignment: Assignment) => void,
): () => void {
  const cards = cardsOf(doc);
  const tell = (cardId: CardId, isMeant: (personId: PersonId, field: Field) => boolean): void => {
    const card = readCardEntry(cardId, cards.get(cardId));
    if (!card || !isId(cardId)) return;
    const { ownerId } = card;
    const people = new Set(card.helperIds.filter((id) => isMeant(id, 'helpers')));
    if (ownerId !== undefined && isMeant(ownerId, 'owner')) people.add(ownerId);
    for (const personId of people) if (isId(personId)) onAssigned({ cardId, personId });
  };
  const onCards = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const { path, keys } of events) {
      const [cardId, field] = path as [CardId | undefined, string | undefined];
      if (cardId === undefined) {
        for (const [key] of keys) tell(key as CardId, () => true);
      } else if (field === undefined) {
        // Moves are many, and nobody is given anything by them.
        const isAbout = keys.has('owner') || keys.has('helpers');
        if (isAbout) tell(cardId, (_personId, name) => keys.has(name));
      } else if (field === 'helpers') {
        tell(cardId, (personId, name) => name === 'helpers' && keys.has(personId));
      }
    }
  };
  cards.observeDeep(onCards);
  return () => cards.unobserveDeep(onCards);
}

type Field = 'owner' | 'helpers';
