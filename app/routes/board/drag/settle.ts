import type { CardId } from '#model/ids.ts';
import { prefersStill } from './motion.ts';

const SETTLE_MS = 150;

/** Lets a card glide from where it was held to its place. Ask before it is let go, and call the answer after. */
export function settleFrom(held: HTMLElement | null, cardId: CardId): () => void {
  const from = held?.getBoundingClientRect();
  return () => {
    if (!from || prefersStill()) return;
    requestAnimationFrame(() => {
      const card = document.querySelector<HTMLElement>(`[data-card-id="${cardId}"]`);
      if (!card) return;
      const to = card.getBoundingClientRect();
      card.animate(
        [
          { transform: `translate(${from.left - to.left}px, ${from.top - to.top}px)`, zIndex: 20 },
          { transform: 'none', zIndex: 20 },
        ],
        { duration: SETTLE_MS, easing: 'ease-out' },
      );
    });
  };
}
