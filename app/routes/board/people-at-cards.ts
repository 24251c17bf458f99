import type { CardId } from '#model/ids.ts';
import type { Presence } from '#sync/use-board.ts';

/** Who else is at which card; the first to come where there are several. */
export type PeopleAtCards = ReadonlyMap<CardId, Pick<Presence, 'name' | 'colour'>>;

export function peopleAtCards(people: readonly Presence[]): PeopleAtCards {
  const at = new Map<CardId, Presence>();
  for (const person of people) {
    if (person.cardId && !person.isMe && !at.has(person.cardId)) at.set(person.cardId, person);
  }
  return at;
}
