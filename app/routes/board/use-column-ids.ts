import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { ColumnId } from '#model/ids.ts';
import type { BoardStore } from '#sync/board-store.ts';

/** The live columns in order. The same array as long as it says the same, so that an edit inside a column redraws only that. */
export function useColumnIds(store: BoardStore): readonly ColumnId[] {
  const last = useRef<readonly ColumnId[]>([]);
  const read = useCallback(() => {
    const next = store.board().columns.map(({ id }) => id);
    const isSame =
      next.length === last.current.length && next.every((id, at) => id === last.current[at]);
    if (!isSame) last.current = next;
    return last.current;
  }, [store]);
  return useSyncExternalStore(store.subscribe, read, read);
}
