import { useMemo } from 'react';
import type { QuickAddNames } from '#model/board/quick-add.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';

/** Whom and what a line written on this board can name. */
export function useQuickAddNames(): QuickAddNames {
  const { people, kpis, today } = useLiveBoardContext();
  return useMemo(() => ({ people, kpis, today }), [people, kpis, today]);
}
