import { useSyncExternalStore } from 'react';
import type { Card } from '#model/board/board.ts';
import type { CardId } from '#model/ids.ts';
import { useBoardTools, type BoardTools } from './board-tools.tsx';

const never = () => () => undefined;

/** How many cards that block this one are not done, as far as this person may know. */
export function useOpenBlockers({ blockedByIds }: Card): number {
  const { whole, blockers } = useBoardTools();
  const count = () => (blockedByIds ?? []).filter((id) => isOpen(id, { whole, blockers })).length;
  // Few cards are blocked: the others need not hear of every change of the board.
  return useSyncExternalStore(blockedByIds ? whole.subscribe : never, count, count);
}

function isOpen(id: CardId, { whole, blockers }: Pick<BoardTools, 'whole' | 'blockers'>): boolean {
  const here = whole.card(id);
  if (here === undefined) return blockers[id] === 'open';
  return here.archivedAt === undefined && whole.column(here.columnId)?.category !== 'done';
}
