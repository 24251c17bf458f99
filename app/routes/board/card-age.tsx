import { Moon } from 'lucide-react';
import type { Card } from '#model/board/board.ts';
import { useBoardTools } from './board-tools.tsx';
import { useCardAge } from './card-ages.ts';

/** How long nobody touched a card, on boards that show it; its paper is quieter then (card-coat.ts). */
export function CardAge({ card }: { card: Card }) {
  const { ages } = useBoardTools();
  const days = useCardAge(ages, card);
  if (days === undefined) return null;
  return (
    <span
      data-age
      title={`Nobody changed it for ${days} ${days === 1 ? 'day' : 'days'}`}
      className="ms-auto inline-flex items-center gap-1 text-xs whitespace-nowrap text-ink-3 tabular-nums"
    >
      <Moon aria-hidden size={12} />
      <span className="sr-only">Unchanged for</span>
      {days} {days === 1 ? 'day' : 'days'}
    </span>
  );
}
