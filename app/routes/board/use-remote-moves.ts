import { useEffect, useRef } from 'react';
import type { BoardDoc } from '#model/board/doc.ts';
import type { Presence } from '#sync/use-board.ts';
import { untilLoaded } from '#sync/until-loaded.ts';
import { prefersStill } from './drag/motion.ts';

const GLOW_MS = 1000;

/** A card that somebody else put elsewhere settles with a glow in their colour. */
export function useRemoteMoves(doc: BoardDoc | undefined, people: readonly Presence[]): void {
  const present = useRef(people);
  useEffect(() => {
    present.current = people;
  }, [people]);
  useEffect(() => {
    if (!doc) return;
    const leaving = new AbortController();
    void untilLoaded(() => import('./remote-moves.ts'), leaving.signal).then((loaded) => {
      if (!loaded || leaving.signal.aborted) return;
      const end = loaded.hearRemoteMoves(doc, (cardId) => {
        requestAnimationFrame(() => glow(cardId, present.current));
      });
      leaving.signal.addEventListener('abort', end);
    });
    return () => leaving.abort();
  }, [doc]);
}

function glow(cardId: string, people: readonly Presence[]): void {
  const card = document.querySelector<HTMLElement>(`[data-card-id="${cardId}"]`);
  if (!card || prefersStill()) return;
  const others = people.filter(({ isMe }) => !isMe);
  const mover = others.length > 1 ? others.find((other) => other.cardId === cardId) : others[0];
  const colour = mover?.colour ?? 'var(--color-edge)';
  card.animate(
    [
      { boxShadow: `0 0 0 3px ${colour}` },
      { boxShadow: `0 0 0 3px ${colour}`, offset: 0.4 },
      { boxShadow: '0 0 0 3px transparent' },
    ],
    { duration: GLOW_MS, easing: 'ease-out' },
  );
}
