import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CardId } from '#model/ids.ts';

/** How many of something the cards of a board have; a card without any is left out. */
export type CardCounts = Readonly<Record<CardId, number>>;

/** Holds {@link CardCounts}; a card redraws when its own number changes. */
export type CountStore = {
  readonly set: (counts: CardCounts) => void;
  readonly of: (cardId: CardId) => number;
  readonly subscribe: (onChange: () => void) => () => void;
};

/** Makes a {@link CountStore}. */
export function createCountStore(initial: CardCounts): CountStore {
  let counts = initial;
  const listeners = new Set<() => void>();
  return {
    set: (next) => {
      counts = next;
      for (const listener of listeners) listener();
    },
    of: (cardId) => counts[cardId] ?? 0,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

const NONE = createCountStore({});

/** How many comments cards have that one may read. */
export const CommentCountsContext = createContext(NONE);

/** How many files and links cards have. */
export const AttachmentCountsContext = createContext(NONE);

/** How many of something a card has; zero outside a board. */
export function useCardCount(context: typeof CommentCountsContext, cardId: CardId): number {
  const counts = useContext(context);
  const count = (): number => counts.of(cardId);
  return useSyncExternalStore(counts.subscribe, count, count);
}
