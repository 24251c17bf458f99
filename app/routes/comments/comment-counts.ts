import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CardId } from '#model/ids.ts';

/** How many comments each card of a board has; a card redraws when its own number changes. */
export type CommentCounts = {
  readonly set: (counts: Readonly<Record<CardId, number>>) => void;
  readonly of: (cardId: CardId) => number;
  readonly subscribe: (onChange: () => void) => () => void;
};

/** Makes {@link CommentCounts}. */
export function createCommentCounts(initial: Readonly<Record<CardId, number>>): CommentCounts {
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

const NONE = createCommentCounts({});

export const CommentCountsContext = createContext<CommentCounts>(NONE);

/** How many comments a card has that one may read; zero outside a board. */
export function useCommentCount(cardId: CardId): number {
  const counts = useContext(CommentCountsContext);
  const count = (): number => counts.of(cardId);
  return useSyncExternalStore(counts.subscribe, count, count);
}
