import { useEffect, useRef } from 'react';
import type * as Y from 'yjs';
import { cardsOf, type BoardDoc } from '#model/board/doc.ts';
import { prefersStill } from './drag/motion.ts';
import type { Presence } from '#sync/use-board.ts';

const GLOW_MS = 1000;

/** A card that somebody else put elsewhere settles with a glow in their colour. */
export function useRemoteMoves(doc: BoardDoc, people: readonly Presence[]): void {
  const present = useRef(people);
  useEffect(() => {
    present.current = people;
  }, [people]);
  useEffect(() => {
    const cards = cardsOf(doc);
    const onChange = (events: Y.YEvent<Y.AbstractType<unknown>>[], { local }: Y.Transaction) => {
      if (local) return;
      for (const event of events) {
        const [cardId] = event.path;
        if (event.path.length !== 1 || !event.keys.has('place')) continue;
        requestAnimationFrame(() => glow(String(cardId), present.current));
      }
    };
    cards.observeDeep(onChange);
    return () => cards.unobserveDeep(onChange);
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
