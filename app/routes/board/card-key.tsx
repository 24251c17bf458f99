import type { CardId } from '#model/ids.ts';
import { useCardKey } from '#routes/live-board/card-keys.ts';
import { useBoardTools } from './board-tools.tsx';

/** What people call a card by. A new card's comes a moment after the card. */
export function CardKey({ cardId }: { cardId: CardId }) {
  const key = useCardKey(useBoardTools().keys, cardId);
  return <span className="text-xs text-ink-3 tabular-nums">{key}</span>;
}
