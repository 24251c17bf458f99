import { Link, useNavigate } from '@remix-run/react';
import type { MouseEvent } from 'react';
import type { CardId } from '#model/ids.ts';
import { useBoardTools } from './board-tools.tsx';
import { titleType } from './card-coat.ts';

/** Names the keys of a card to a screen reader; rendered once a board. */
export const CARD_HINT_ID = 'card-hint';

type CardTitleProps = {
  readonly cardId: CardId;
  readonly title: string;
  readonly isTabStop: boolean;
  readonly isOpen: boolean;
  readonly onEdit: (cardId: CardId) => void;
};

/** The card's title is its link, spread over the whole card: it opens without any script, and it is what has focus. */
export function CardTitle({ cardId, title, isTabStop, isOpen, onEdit }: CardTitleProps) {
  const { boardPath, canEdit, firstCardId } = useBoardTools();
  const navigate = useNavigate();
  // Its first click has begun to open the panel: back, and write.
  const edit = () => {
    navigate(boardPath, { replace: true, preventScrollReset: true });
    onEdit(cardId);
  };
  return (
    <h3 className={titleType}>
      <Link
        to={`${boardPath}/cards/${cardId}`}
        preventScrollReset
        // One link is enough to learn the panel's route; a request for each card would not be.
        discover={cardId === firstCardId ? 'render' : 'none'}
        draggable={false}
        data-card-link
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isOpen || undefined}
        aria-describedby={canEdit ? CARD_HINT_ID : undefined}
        className="outline-none after:absolute after:inset-0 after:rounded-control"
        onClick={ignoreSecondClick}
        onDoubleClick={canEdit ? edit : undefined}
      >
        {title === '' ? 'Untitled' : title}
      </Link>
    </h3>
  );
}

/** The second click of a double-click edits the title instead of opening the panel again. */
function ignoreSecondClick(event: MouseEvent) {
  if (event.detail > 1) event.preventDefault();
}
