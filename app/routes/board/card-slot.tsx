import { useDraggable } from '@dnd-kit/core';
import { memo } from 'react';
import type { CardId } from '#model/ids.ts';
import { useBoardTools } from './board-tools.tsx';
import { cardCoat } from './card-coat.ts';
import { CardInside } from './card-inside.tsx';
import { useIsSelected } from './select/use-selection.ts';

type CardSlotProps = {
  readonly cardId: CardId;
  /** In a column of finished work. */
  readonly isFinished: boolean;
  /** The one card of its column that Tab reaches; arrow keys go on from there. */
  readonly isTabStop: boolean;
  readonly isOpen: boolean;
  readonly isEditing: boolean;
  readonly isMenuOpen: boolean;
  /** In somebody's hand: its place is the gap, this one waits unseen and keeps the focus. */
  readonly isLifted: boolean;
  /** Who else has it open, and their colour. */
  readonly personHere: string | undefined;
  readonly personColour: string | undefined;
  readonly onEdit: (cardId: CardId | undefined) => void;
  readonly onMenu: (cardId: CardId | undefined) => void;
};

/**
 * A card's place in a column, by which it can be picked up. Every drag draws all places again, which is why what is
 * inside is apart and is not.
 */
export const CardSlot = memo(function CardSlot(props: CardSlotProps) {
  const { cardId, isEditing, isOpen, personHere } = props;
  const { canEdit, selection } = useBoardTools();
  const isSelected = useIsSelected(selection, cardId);
  const { setNodeRef, listeners } = useDraggable({ id: cardId, disabled: !canEdit || isEditing });
  return (
    <li
      ref={setNodeRef}
      {...listeners}
      data-card-id={cardId}
      data-row={cardId}
      data-lifted={props.isLifted || undefined}
      data-selected={isSelected || undefined}
      data-open={isOpen || undefined}
      data-here={personHere !== undefined || undefined}
      title={personHere && `${personHere} is here`}
      style={personStyle(props.personColour)}
      className={cardCoat}
    >
      <CardInside
        cardId={cardId}
        isFinished={props.isFinished}
        isTabStop={props.isTabStop}
        isOpen={isOpen}
        isSelected={isSelected}
        isEditing={isEditing}
        isMenuOpen={props.isMenuOpen}
        onEdit={props.onEdit}
        onMenu={props.onMenu}
      />
    </li>
  );
});

function personStyle(colour: string | undefined): Record<string, string> | undefined {
  return colour === undefined ? undefined : { '--person': colour };
}
