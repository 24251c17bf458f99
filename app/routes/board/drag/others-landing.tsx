import { useRef, type RefObject } from 'react';
import type { ColumnId } from '#model/ids.ts';
import { useLayoutEffectInBrowser } from '#routes/live-board/use-layout-effect.ts';
import { useBoardTools } from '../board-tools.tsx';
import { useLandingIn } from '../people-at-cards.ts';

/** Half the gap between two cards (gap-2). */
const HALF_GAP_PX = 5;

type OthersLandingProps = {
  readonly columnId: ColumnId;
  readonly list: RefObject<HTMLElement>;
};

/**
 * A line in somebody's colour where what they carry would land in this column. It takes no room: nothing moves under
 * anybody's hand before the drop. Nothing where that place is out of sight.
 */
export function OthersLanding({ columnId, list }: OthersLandingProps) {
  const { here } = useBoardTools();
  const landing = useLandingIn(here, columnId);
  const line = useRef<HTMLLIElement>(null);
  useLayoutEffectInBrowser(() => {
    if (!line.current || !landing) return;
    const above = list.current?.querySelector<HTMLElement>(
      `:scope > [data-card-id="${landing.after}"]`,
    );
    line.current.hidden = landing.after !== null && !above;
    const topPx = above ? above.offsetTop + above.offsetHeight + HALF_GAP_PX : 0;
    line.current.style.transform = `translateY(${topPx - HALF_GAP_PX / 2}px)`;
    line.current.style.setProperty('--person', landing.colour);
  });
  if (!landing) return null;
  return (
    <li
      ref={line}
      aria-hidden
      className="pointer-events-none absolute inset-x-0 top-0 z-10 h-0.5 rounded-full bg-(--person)"
    />
  );
}
