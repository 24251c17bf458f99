import { useSyncExternalStore } from 'react';
import type { BoardStore } from '#sync/board-store.ts';
import { useBoardTools } from './board-tools.tsx';

/** On a board without a single card: what a card is and how it is made. */
export function FirstCardHint() {
  const { store } = useBoardTools();
  if (!useIsEmpty(store)) return null;
  return (
    <p className="mt-1 rounded-control border border-dashed border-edge p-card text-sm text-ink-2">
      A card is one piece of work, and a title is enough. Add the first one below, or press C.
    </p>
  );
}

function useIsEmpty(store: BoardStore): boolean {
  const read = () => Object.keys(store.board().cards).length === 0;
  return useSyncExternalStore(store.subscribe, read, read);
}
