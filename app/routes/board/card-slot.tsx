import { memo } from 'react';
import type { CardId } from '#model/ids.ts';
import { useBoardTools } from './board-tools.tsx';
import { cardCoat } from './card-coat.ts';
import { CardInside } from './card-inside.tsx';
import { PersonFlag } from './drag/person-flag.tsx';
import { usePersonHere } from './people-at-cards.ts';
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
  readonly onEdit: (cardId: CardId | undefined) => void;
  readonly onMenu: (cardId: CardId | undefined) => void;
};

/** A card's place in a column, with what is in it apart: that does not change with who is there or what is selected. */
export const CardSlot = memo(function CardSlot(props: CardSlotProps) {
  const { cardId, isEditing, isOpen } = props;
  const { selection, here } = useBoardTools();
  const person = usePersonHere(here, cardId);
  const isSelected = useIsSelected(selection, cardId);
  return (
    <li
      data-card-id={cardId}
      data-row={cardId}
      data-lifted={props.isLifted || undefined}
      data-selected={isSelected || undefined}
      data-open={isOpen || undefined}
      data-here={(person && !person.isCarrying) || undefined}
      data-carried={person?.isCarrying || undefined}
      title={person && !person.isCarrying ? `${person.name} is here` : undefined}
      style={personStyle(person?.colour)}
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
      {person?.isCarrying && <PersonFlag name={person.name} does="is moving this" />}
    </li>
  );
});

function personStyle(colour: string | undefined): Record<string, string> | undefined {
  return colour === undefined ? undefined : { '--person': colour };
}
