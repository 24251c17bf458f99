import { useDraggable } from '@dnd-kit/core';
import { GripVertical } from 'lucide-react';
import type { Card } from '#model/board/board.ts';
import { useIsPresenting } from '#routes/quarter/present.tsx';

/** What one takes to drag a priority or a channel plan; it shows when it is near. */
export function Grip({ card, className = '' }: { card: Card; className?: string }) {
  const isPresenting = useIsPresenting();
  const { setNodeRef, attributes, listeners, isDragging } = useDraggable({
    id: card.id,
    data: { kind: card.kind },
  });
  // Enlarged, the pointer's way and the page's differ; the menu moves as well.
  if (isPresenting) return null;
  return (
    <button
      type="button"
      ref={setNodeRef}
      {...attributes}
      {...listeners}
      aria-label={`Move ${card.title}`}
      className={`touch-none rounded-control p-1 text-ink-3 hover:bg-hover hover:text-ink ${isDragging ? 'cursor-grabbing' : 'cursor-grab'} ${className}`}
    >
      <GripVertical aria-hidden size={16} />
    </button>
  );
}
