import { useState, useSyncExternalStore } from 'react';
import type { ColumnId } from '#model/ids.ts';

/** Which columns this person has folded here. Each column listens for itself, so that folding one draws no other again. */
export type FoldedColumns = {
  readonly subscribe: (onChange: () => void) => () => void;
  readonly has: (columnId: ColumnId) => boolean;
  readonly toggle: (columnId: ColumnId) => void;
};

type Options = {
  readonly initial: readonly ColumnId[];
  /** Remembers them; asked again only when it is through with what it was given last. */
  readonly keep: (columnIds: readonly ColumnId[]) => Promise<void>;
};

/** Begins with what is remembered, and has every change remembered, in order. */
export function createFoldedColumns({ initial, keep }: Options): FoldedColumns {
  const listeners = new Set<() => void>();
  let now: ReadonlySet<ColumnId> = new Set(initial);
  let keeping: Promise<void> | undefined;
  const keepNow = async (): Promise<void> => {
    for (let kept; kept !== now;) {
      kept = now;
      await keep([...kept]);
    }
    keeping = undefined;
  };
  return {
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    has: (columnId) => now.has(columnId),
    toggle: (columnId) => {
      const next = new Set(now);
      if (!next.delete(columnId)) next.add(columnId);
      now = next;
      for (const listener of listeners) listener();
      keeping ??= keepNow();
    },
  };
}

/** One of a board, as long as its page stands. */
export function useFoldedColumns({
  initial,
  boardPath,
}: {
  readonly initial: readonly ColumnId[];
  readonly boardPath: string;
}): FoldedColumns {
  const [folds] = useState(() =>
    createFoldedColumns({ initial, keep: (ids) => post(boardPath, ids) }),
  );
  return folds;
}

/** Without a line the columns are folded on this page only: nothing of anybody's work depends on it. */
async function post(boardPath: string, columnIds: readonly ColumnId[]): Promise<void> {
  const body = new FormData();
  body.set('intent', 'fold');
  for (const id of columnIds) body.append('column', id);
  await fetch(`${boardPath}/folds`, { method: 'POST', body }).catch(() => undefined);
}

/** Whether a column is folded; draws again only when that changes. */
export function useIsFolded(folds: FoldedColumns, columnId: ColumnId): boolean {
  const read = () => folds.has(columnId);
  return useSyncExternalStore(folds.subscribe, read, read);
}
