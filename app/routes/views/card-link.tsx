import { Link } from '@remix-run/react';
import type { Card } from '#model/board/board.ts';
import { useBoardTools } from '#routes/board/board-tools.tsx';
import { CARD_HINT_ID, SELECTED_HINT_ID } from '#routes/board/card-title.tsx';

type CardLinkProps = {
  readonly card: Card;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  /** False: arrow keys reach it, Tab does not. */
  readonly isTabStop?: boolean;
  readonly className: string;
};

/** A card's title as the way to its panel; the view stays beside it. With Ctrl or ⌘ it is selected instead. */
export function CardLink({ card, isOpen, isSelected, isTabStop = true, className }: CardLinkProps) {
  const { boardPath, search, canEdit, selection } = useBoardTools();
  return (
    <Link
      to={`${boardPath}/cards/${card.id}${search}`}
      preventScrollReset
      discover="none"
      draggable={false}
      data-card-link
      tabIndex={isTabStop ? undefined : -1}
      aria-current={isOpen || undefined}
      aria-describedby={
        canEdit ? `${isSelected ? `${SELECTED_HINT_ID} ` : ''}${CARD_HINT_ID}` : undefined
      }
      className={className}
      onClick={(event) => {
        if (!canEdit || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        selection.toggle(card.id);
      }}
    >
      {card.title === '' ? 'Untitled' : card.title}
    </Link>
  );
}
