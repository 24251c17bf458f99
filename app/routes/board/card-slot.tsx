import { useDraggable } from '@dnd-kit/core';
import { memo } from 'react';
import type { CardId } from '#model/ids.ts';
import { InlineTitle } from '#routes/live-board/inline-title.tsx';
import { useCard } from '#sync/use-board.ts';
import { useBoardTools } from './board-tools.tsx';
import { cardCoat } from './card-coat.ts';
import { CardFace } from './card-face.tsx';
import { focusCard } from './card-focus.ts';
import { CardMenu } from './card-menu.tsx';
import { CardTitle } from './card-title.tsx';

type CardSlotProps = {
  readonly cardId: CardId;
  /** In a column of finished work. */
  readonly isFinished: boolean;
  /** The one card of its column that Tab reaches; arrow keys go on from there. */
  readonly isTabStop: boolean;
  readonly isOpen: boolean;
  readonly isEditing: boolean;
  /** In somebody's hand: its place is the gap, this one waits unseen and keeps the focus. */
  readonly isLifted: boolean;
  /** Who else has it open, and their colour. */
  readonly personHere: string | undefined;
  readonly personColour: string | undefined;
  readonly onEdit: (cardId: CardId | undefined) => void;
  readonly isMenuOpen: boolean;
  readonly onMenu: (cardId: CardId | undefined) => void;
};

/** A card in its place: draws only when this card or its props change, not when a neighbour does. */
export const CardSlot = memo(function CardSlot(props: CardSlotProps) {
  const { cardId, isEditing, isTabStop, isOpen, personHere, onEdit } = props;
  const { store, acts, canEdit } = useBoardTools();
  const card = useCard(store, cardId);
  const { setNodeRef, listeners } = useDraggable({ id: cardId, disabled: !canEdit || isEditing });
  if (!card) return null;

  const title = isEditing ? (
    <InlineTitle
      value={card.title}
      label="Card title"
      className="text-sm text-ink"
      onType={(next) => acts.renameCard(cardId, next)}
      onDone={(how) => {
        onEdit(undefined);
        if (how !== 'left') focusCard(cardId);
      }}
    />
  ) : (
    <CardTitle
      cardId={cardId}
      title={card.title}
      isTabStop={isTabStop}
      isOpen={isOpen}
      onEdit={onEdit}
    />
  );
  return (
    <li
      ref={setNodeRef}
      {...listeners}
      data-card-id={cardId}
      data-lifted={props.isLifted || undefined}
      data-open={isOpen || undefined}
      data-here={personHere !== undefined || undefined}
      title={personHere && `${personHere} is here`}
      style={personStyle(props.personColour)}
      className={cardCoat}
    >
      <CardFace card={card} isFinished={props.isFinished} title={title} />
      {canEdit && !isEditing && (
        <CardMenu
          card={card}
          isTabStop={isTabStop}
          isOpen={props.isMenuOpen}
          onOpenChange={(isOpen) => props.onMenu(isOpen ? cardId : undefined)}
          onEdit={() => onEdit(cardId)}
        />
      )}
    </li>
  );
});

function personStyle(colour: string | undefined): Record<string, string> | undefined {
  return colour === undefined ? undefined : { '--person': colour };
}
