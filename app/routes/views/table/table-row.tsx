import { memo, type ReactNode } from 'react';
import type { CardId } from '#model/ids.ts';
import { useBoardTools } from '#routes/board/board-tools.tsx';
import { focusCard } from '#routes/board/card-focus.ts';
import type { Chooser } from '#routes/board/select/chooser.ts';
import { useIsSelected } from '#routes/board/select/use-selection.ts';
import { InlineTitle } from '#routes/live-board/inline-title.tsx';
import { useCard, useColumn } from '#sync/use-board.ts';
import { Avatar } from '#ui/avatar.tsx';
import { CardLink } from '../card-link.tsx';
import { useChoose } from '../choose-context.ts';
import { ColumnMark } from '../column-mark.tsx';
import { DueWords } from '../due-words.tsx';
import { EffortCell } from './effort-cell.tsx';

type TableRowProps = {
  readonly cardId: CardId;
  readonly isOpen: boolean;
  /** The one row that Tab reaches; arrow keys go on from there. */
  readonly isTabStop: boolean;
  readonly isEditing: boolean;
  readonly onEdit: (cardId: CardId | undefined) => void;
};

const cell =
  'h-row border-b border-line px-0 group-hover/row:bg-hover group-data-marked/row:bg-selected';

/** One card; draws again only when it changes. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { cardId, isOpen, isTabStop, isEditing, onEdit } = props;
  const { store, acts, selection, names } = useBoardTools();
  const card = useCard(store, cardId);
  const isSelected = useIsSelected(selection, cardId);
  const column = useColumn(store, card?.columnId ?? ('' as never));
  if (!card) return null;
  const owner = card.ownerId && (names[card.ownerId] ?? 'Somebody who left');
  const choice = { cardId, isTabStop };
  return (
    <tr
      data-card-id={cardId}
      data-row={cardId}
      data-marked={isOpen || isSelected || undefined}
      className="group/row scroll-my-10"
    >
      <th
        scope="row"
        className={`sticky start-0 z-10 max-w-0 min-w-52 bg-paper text-start font-normal ${cell} w-1/2 ps-4 pe-2 sm:ps-6`}
      >
        {isEditing ? (
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
          <CardLink
            card={card}
            isOpen={isOpen}
            isSelected={isSelected}
            isTabStop={isTabStop}
            className="block truncate rounded-control text-ink hover:underline"
          />
        )}
      </th>
      <td className={cell}>
        <Choice {...choice} act="assign" name={owner ? 'Owner:' : 'Owner: nobody yet'}>
          {owner && (
            <>
              <Avatar name={owner} size="s" isDecorative />
              <span className="truncate">{owner}</span>
            </>
          )}
        </Choice>
      </td>
      <td className={cell}>
        {column && (
          <Choice {...choice} act="move" name="Column:">
            <ColumnMark category={column.category} />
            <span className="truncate">{column.title}</span>
          </Choice>
        )}
      </td>
      <td className={cell}>
        <Choice {...choice} act="due" name={card.due ? '' : 'Due: no day'}>
          <DueWords due={card.due} isFinished={column?.category === 'done'} />
        </Choice>
      </td>
      <td className={`${cell} pe-2 sm:pe-4`}>
        <EffortCell card={card} isTabStop={isTabStop} />
      </td>
    </tr>
  );
});

type ChoiceProps = {
  readonly cardId: CardId;
  readonly act: Chooser['act'];
  /** Before the value, for screen readers. */
  readonly name: string;
  readonly isTabStop: boolean;
  readonly children: ReactNode;
};

/** A value that is changed by choosing another; plain for somebody who only looks. */
function Choice({ cardId, act, name, isTabStop, children }: ChoiceProps) {
  const { canEdit } = useBoardTools();
  const choose = useChoose();
  const inside = 'flex h-8 w-full max-w-52 items-center gap-2 px-2 text-start text-ink-2';
  if (!canEdit) return <span className={inside}>{children}</span>;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      tabIndex={isTabStop ? 0 : -1}
      className={`${inside} rounded-control border border-transparent hover:border-edge touch:h-11`}
      onClick={(event) => choose({ act, cardIds: [cardId], anchor: event.currentTarget })}
    >
      <span className="sr-only">{name}</span>
      {children}
    </button>
  );
}
