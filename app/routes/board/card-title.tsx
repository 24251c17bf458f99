import { Link, useNavigate } from '@remix-run/react';
import type { MouseEvent } from 'react';
import type { CardId } from '#model/ids.ts';
import { useBoardTools } from './board-tools.tsx';
import { titleType } from './card-coat.ts';
import type { SelectionStore } from './select/use-selection.ts';

/** Names the keys of a card to a screen reader; rendered once a board. */
export const CARD_HINT_ID = 'card-hint';
/** Says so of a selected card: neither a link nor an item of a list has a state of its own for it. */
export const SELECTED_HINT_ID = 'selected-hint';

type CardTitleProps = {
  readonly cardId: CardId;
  readonly title: string;
  readonly isTabStop: boolean;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly onEdit: (cardId: CardId) => void;
};

/** The card's title is its link, spread over the whole card: it opens without any script, and it is what has focus. */
export function CardTitle({
  cardId,
  title,
  isTabStop,
  isOpen,
  isSelected,
  onEdit,
}: CardTitleProps) {
  const { boardPath, search, canEdit, firstCardId, selection } = useBoardTools();
  const navigate = useNavigate();
  // Its first click has begun to open the panel: back, and write.
  const edit = () => {
    navigate(boardPath + search, { replace: true, preventScrollReset: true });
    onEdit(cardId);
  };
  return (
    <h3 className={titleType}>
      <Link
        to={`${boardPath}/cards/${cardId}${search}`}
        preventScrollReset
        // One link is enough to learn the panel's route; a request for each card would not be.
        discover={cardId === firstCardId ? 'render' : 'none'}
        draggable={false}
        data-card-link
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isOpen || undefined}
        aria-describedby={canEdit ? describedBy(isSelected) : undefined}
        className="outline-none after:absolute after:inset-0 after:rounded-control"
        onClick={(event) => {
          if (canEdit && selects(event, cardId, selection)) event.preventDefault();
          else ignoreSecondClick(event);
        }}
        onDoubleClick={canEdit ? edit : undefined}
      >
        {title === '' ? 'Untitled' : title}
      </Link>
    </h3>
  );
}

const describedBy = (isSelected: boolean): string =>
  isSelected ? `${SELECTED_HINT_ID} ${CARD_HINT_ID}` : CARD_HINT_ID;

/** A click with Ctrl or ⌘ takes the card into the selection or out of it, with Shift the selection reaches to it. */
function selects(event: MouseEvent, cardId: CardId, selection: SelectionStore): boolean {
  if (event.shiftKey) selection.extendTo(cardId);
  else if (event.ctrlKey || event.metaKey) selection.toggle(cardId);
  else return false;
  return true;
}

/** The second click of a double-click edits the title instead of opening the panel again. */
function ignoreSecondClick(event: MouseEvent) {
  if (event.detail > 1) event.preventDefault();
}
