import { useEffect, useRef } from 'react';
import { LIMITS } from '#model/limits.ts';
import type { Carried } from '#sync/use-board.ts';
import type { Drag } from './use-card-drag.ts';

/** No more often than the server passes it on. */
const TELL_EVERY_MS = 1_000 / LIMITS.presencePerSecond;

/** Tells the others what this person has in the hand and where it would land, and when the hand is empty again. */
export function useTellDrag(
  drag: Drag | undefined,
  tell: (carried: Carried | undefined) => void,
): void {
  const told = useRef({ is: false, atMs: 0 });
  useEffect(() => {
    const last = told.current;
    if (!drag && !last.is) return;
    const now = () => {
      told.current = { is: drag !== undefined, atMs: performance.now() };
      tell(drag && { cardIds: [...drag.held], ...drag.place });
    };
    // The end at once: the drop is on its way too.
    if (!drag) return now();
    const timer = setTimeout(now, Math.max(0, last.atMs + TELL_EVERY_MS - performance.now()));
    return () => clearTimeout(timer);
  }, [drag, tell]);
  useEffect(
    () => () => {
      if (told.current.is) tell(undefined);
    },
    [tell],
  );
}
