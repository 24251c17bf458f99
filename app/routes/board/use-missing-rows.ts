import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { Card } from '#model/board/board.ts';
import type { BoardStore } from '#sync/board-store.ts';
import type { BoardTools } from './board-tools.tsx';

/** Long enough that the server has projected what was just linked. */
const ASK_AFTER_MS = 1000;

/**
 * Somebody linked a KPI or a card of another board whose row this page does not have yet, or a card came whose number the page was
 * not told: asks the loader again, once for each.
 */
export function useMissingRows(
  store: BoardStore,
  tools: Pick<BoardTools, 'kpis' | 'served' | 'keys' | 'blockers'>,
): void {
  const revalidator = useRevalidator();
  const asked = useRef(new Set<string>());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      const missing = Object.values<Card>(store.board().cards).flatMap((card) => [
        ...card.kpis.map(({ kpiId }) => kpiId).filter((id) => !(id in tools.kpis)),
        ...(card.blockedByIds ?? []).filter(
          (id) => !(id in tools.blockers) && store.card(id) === undefined,
        ),
        ...(tools.keys.of(card.id) === undefined ? [card.id] : []),
        ...(card.servesId && !(card.servesId in tools.served) ? [card.servesId] : []),
      ]);
      const fresh = missing.filter((id) => !asked.current.has(id));
      for (const id of fresh) asked.current.add(id);
      if (fresh.length > 0) revalidator.revalidate();
    };
    const onChange = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        ask();
      }, ASK_AFTER_MS);
    };
    const stop = store.subscribe(onChange);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store, tools, revalidator]);
}
