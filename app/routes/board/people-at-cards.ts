import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CardId, ColumnId } from '#model/ids.ts';
import type { Presence } from '#sync/use-board.ts';

/** Somebody at a card. */
export type PersonHere = Pick<Presence, 'name' | 'colour'> & {
  /** They have it in the hand. */
  readonly isCarrying: boolean;
};

/** Where in a column what somebody carries would land. */
export type Landing = Pick<Presence, 'name' | 'colour'> & { readonly after: CardId | null };

/** Who else is at which card, the first to come where there are several. Each card listens for itself. */
export type PeopleHere = {
  readonly subscribe: (onChange: () => void) => () => void;
  /** The same until somebody else is there, or they take it up or put it down. */
  readonly at: (cardId: CardId) => PersonHere | undefined;
  /** Where others would put something down in a column; the same until that changes. */
  readonly landingIn: (columnId: ColumnId) => Landing | undefined;
};

/** Who is where on one board. */
export function createPeopleHere(): PeopleHere & { become(people: readonly Presence[]): void } {
  const listeners = new Set<() => void>();
  let now: ReadonlyMap<CardId, PersonHere> = new Map();
  let landings: ReadonlyMap<ColumnId, Landing> = new Map();
  return {
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    at: (cardId) => now.get(cardId),
    landingIn: (columnId) => landings.get(columnId),
    become: (people) => {
      const next = new Map<CardId, PersonHere>();
      const nextLandings = new Map<ColumnId, Landing>();
      const others = people.filter(({ isMe }) => !isMe);
      const stand = (cardId: CardId, is: PersonHere) => {
        if (!next.has(cardId)) next.set(cardId, same(now.get(cardId), is));
      };
      // Who carries a card is before who only looks at it.
      for (const { carried, name, colour } of others) {
        if (!carried) continue;
        const { columnId, after } = carried;
        for (const cardId of carried.cardIds) stand(cardId, { name, colour, isCarrying: true });
        if (nextLandings.has(columnId)) continue;
        nextLandings.set(columnId, same(landings.get(columnId), { name, colour, after }));
      }
      for (const { cardId, name, colour } of others) {
        if (cardId) stand(cardId, { name, colour, isCarrying: false });
      }
      now = next;
      landings = nextLandings;
      for (const listener of listeners) listener();
    },
  };
}

/** The value there was, when the new one says the same: what shows it is not drawn again. */
function same<T extends object>(before: T | undefined, next: T): T {
  return before && JSON.stringify(before) === JSON.stringify(next) ? before : next;
}

/** One of a board, kept in step with who is on it. */
export function usePeopleHere(people: readonly Presence[]): PeopleHere {
  const [here] = useState(createPeopleHere);
  useEffect(() => here.become(people), [here, people]);
  return here;
}

const nobody = () => undefined;

/** Who else is at a card; draws again only when that changes. */
export function usePersonHere(here: PeopleHere, cardId: CardId): PersonHere | undefined {
  return useSyncExternalStore(here.subscribe, () => here.at(cardId), nobody);
}

/** Where somebody else would put something down in a column; draws again only when that changes. */
export function useLandingIn(here: PeopleHere, columnId: ColumnId): Landing | undefined {
  return useSyncExternalStore(here.subscribe, () => here.landingIn(columnId), nobody);
}
