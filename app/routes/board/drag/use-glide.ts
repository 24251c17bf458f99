import { useRef, type RefObject } from 'react';
import { useLayoutEffectInBrowser } from '#routes/live-board/use-layout-effect.ts';
import { prefersStill } from './motion.ts';

const GLIDE_MS = 150;

/**
 * Lets the cards of a list glide to their new places when its order changes, whoever changed it. Measures the layout,
 * not the screen, so scrolling moves nothing.
 *
 * @param order what stands in the list, another value when it is something else; cards that are only drawn because
 *   they came into sight move nothing
 */
export function useGlide(list: RefObject<HTMLElement>, order: unknown): void {
  const topsPx = useRef<ReadonlyMap<string, number>>(new Map());
  const orderBefore = useRef(order);
  useLayoutEffectInBrowser(() => {
    const rows = list.current?.querySelectorAll<HTMLElement>(
      ':scope > [data-card-id]:not([data-lifted])',
    );
    if (!rows) return;
    const isStill = prefersStill() || orderBefore.current === order;
    orderBefore.current = order;
    const next = new Map<string, number>();
    for (const row of rows) {
      const id = row.dataset.cardId ?? '';
      const top = row.offsetTop;
      next.set(id, top);
      const before = topsPx.current.get(id);
      if (before === undefined || before === top || isStill) continue;
      row.animate([{ transform: `translateY(${before - top}px)` }, { transform: 'none' }], {
        duration: GLIDE_MS,
        easing: 'ease-out',
      });
    }
    topsPx.current = next;
  });
}
