import { useDraggable } from '@dnd-kit/core';
import { memo } from 'react';
import type { Card } from '#model/board/board.ts';
import { useBoardTools } from '#routes/board/board-tools.tsx';
import { useIsSelected } from '#routes/board/select/use-selection.ts';
import { useCard, useColumn } from '#sync/use-board.ts';
import { CardLink } from '../card-link.tsx';
import { ColumnMark } from '../column-mark.tsx';
import type { DayDrag } from './day-drag.ts';

const coat =
  'relative flex min-h-7 items-center gap-1.5 rounded-control border border-line bg-raised px-1.5 text-xs text-ink touch:min-h-11';

type CardChipProps = {
  readonly card: Card;
  readonly isOpen: boolean;
  /** In the hand: faint where it was, where it keeps the focus. */
  readonly isHeld: boolean;
};

/** A card on its day. */
export const CardChip = memo(function CardChip({ card, isOpen, isHeld }: CardChipProps) {
  const { store, canEdit, selection, today } = useBoardTools();
  const isSelected = useIsSelected(selection, card.id);
  const column = useColumn(store, card.columnId);
  const { setNodeRef, listeners } = useDraggable({ id: card.id, disabled: !canEdit });
  const isDone = column?.category === 'done';
  const isLate = card.due !== undefined && card.due < today && !isDone;
  return (
    <li
      ref={setNodeRef}
      {...listeners}
      data-card-id={card.id}
      data-open={isOpen || undefined}
      data-selected={isSelected || undefined}
      className={`${coat} touch-manipulation shadow-rest select-none [-webkit-touch-callout:none] hover:border-edge data-open:border-brass data-selected:border-brass data-selected:bg-selected has-[[data-card-link]:focus-visible]:outline-2 has-[[data-card-link]:focus-visible]:outline-offset-1 has-[[data-card-link]:focus-visible]:outline-focus ${isHeld ? 'opacity-40' : ''}`}
    >
      {column && <ColumnMark category={column.category} />}
      <CardLink
        card={card}
        isOpen={isOpen}
        isSelected={isSelected}
        className={`min-w-0 flex-1 truncate outline-none after:absolute after:inset-0 ${isDone ? 'text-ink-3' : ''}`}
      />
      {isLate && <span className="shrink-0 font-medium text-off-track">late</span>}
    </li>
  );
});

/** What the keys hold, where it would land. */
export function GhostChip({ drag }: { readonly drag: DayDrag }) {
  return (
    <li aria-hidden className={`${coat} border-brass shadow-float`}>
      <HeldTitle drag={drag} />
    </li>
  );
}

/** What the pointer holds. */
export function HeldChip({ drag }: { readonly drag: DayDrag }) {
  return (
    <div className={`${coat} cursor-grabbing border-brass shadow-float`}>
      <HeldTitle drag={drag} />
    </div>
  );
}

function HeldTitle({ drag: { cardId, cardIds } }: { readonly drag: DayDrag }) {
  const { store } = useBoardTools();
  const title = useCard(store, cardId)?.title ?? '';
  return (
    <>
      <span className="min-w-0 flex-1 truncate">{title === '' ? 'Untitled' : title}</span>
      {cardIds.length > 1 && (
        <span className="shrink-0 rounded-full bg-brass px-1.5 font-medium text-on-brass tabular-nums">
          {cardIds.length}
        </span>
      )}
    </>
  );
}
