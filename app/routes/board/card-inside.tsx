import { memo } from 'react';
import type { CardId } from '#model/ids.ts';
import { InlineTitle } from '#routes/live-board/inline-title.tsx';
import { useCard } from '#sync/use-board.ts';
import { useBoardTools } from './board-tools.tsx';
import { CardFace } from './card-face.tsx';
import { focusCard } from './card-focus.ts';
import { CardMenu } from './card-menu.tsx';
import { CardTitle } from './card-title.tsx';

type CardInsideProps = {
  readonly cardId: CardId;
  readonly isFinished: boolean;
  readonly isTabStop: boolean;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly isEditing: boolean;
  readonly isMenuOpen: boolean;
  readonly onEdit: (cardId: CardId | undefined) => void;
  readonly onMenu: (cardId: CardId | undefined) => void;
};

/** A card's face, its title being written, and its menu: draws only when this card changes, not when a neighbour does. */
export const CardInside = memo(function CardInside(props: CardInsideProps) {
  const { cardId, isEditing, isTabStop, isOpen, onEdit, onMenu } = props;
  const { store, acts, canEdit } = useBoardTools();
  const card = useCard(store, cardId);
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
      isSelected={props.isSelected}
      onEdit={onEdit}
    />
  );
  return (
    <>
      <CardFace card={card} isFinished={props.isFinished} title={title} />
      {canEdit && !isEditing && (
        <CardMenu
          card={card}
          isTabStop={isTabStop}
          isOpen={props.isMenuOpen}
          onOpenChange={(isOpenNow) => onMenu(isOpenNow ? cardId : undefined)}
          onEdit={() => onEdit(cardId)}
        />
      )}
    </>
  );
});
