import { useDraggable } from '@dnd-kit/core';
import { GripVertical } from 'lucide-react';
import type { Card } from '#model/board/board.ts';
import { useIsPresenting } from '#routes/quarter/present.tsx';
import { GRIP_HINT_ID, usePlanHand } from './plan-hand.ts';

/** What one takes to drag a priority or a channel plan; it shows when it is near. */
export function Grip({ card, className = '' }: { card: Card; className?: string }) {
  const isPresenting = useIsPresenting();
  const { setNodeRef, listeners } = useDraggable({ id: card.id, data: { kind: card.kind } });
  const { grab, heldId } = usePlanHand();
  const isHeld = heldId === card.id;
  // Enlarged, the pointer's way and the page's differ; the menu moves as well.
  if (isPresenting) return null;
  return (
    <button
      type="button"
      ref={setNodeRef}
      {...listeners}
      data-grip={card.id}
      aria-label={`Move ${card.title}`}
      aria-describedby={GRIP_HINT_ID}
      aria-pressed={isHeld}
      onKeyDown={(event) => {
        if (isHeld || (event.key !== ' ' && event.key !== 'Enter')) return;
        event.preventDefault();
        grab(card, 'keys');
      }}
      className={`touch-none rounded-control p-1 text-ink-3 hover:bg-hover hover:text-ink ${isHeld ? 'cursor-grabbing' : 'cursor-grab'} ${className}`}
    >
      <GripVertical aria-hidden size={16} />
    </button>
  );
}
