import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CardId } from '#model/ids.ts';
import type { Presence } from '#sync/use-board.ts';

/** Somebody at a card. */
export type PersonHere = Pick<Presence, 'name' | 'colour'>;

/** Who else is at which card, the first to come where there are several. Each card listens for itself. */
export type PeopleHere = {
  readonly subscribe: (onChange: () => void) => () => void;
  /** The same until somebody else is there. */
  readonly at: (cardId: CardId) => PersonHere | undefined;
};

function createPeopleHere(): PeopleHere & { become(people: readonly Presence[]): void } {
  const listeners = new Set<() => void>();
  let now: ReadonlyMap<CardId, PersonHere> = new Map();
  return {
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    at: (cardId) => now.get(cardId),
    become: (people) => {
      const next = new Map<CardId, PersonHere>();
      for (const { cardId, isMe, name, colour } of people) {
        if (!cardId || isMe || next.has(cardId)) continue;
        const before = now.get(cardId);
        const isSame = before?.name === name && before.colour === colour;
        next.set(cardId, isSame ? before : { name, colour });
      }
      now = next;
      for (const listener of listeners) listener();
    },
  };
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
