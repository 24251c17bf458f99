import { useDroppable } from '@dnd-kit/core';
import { Plus } from 'lucide-react';
import { memo, useCallback, useId, useRef, useState } from 'react';
import type { CardId, ColumnId } from '#model/ids.ts';
import { useColumn } from '#sync/use-board.ts';
import { Button } from '#ui/button.tsx';
import { useBoardTools } from './board-tools.tsx';
import { CardComposer } from './card-composer.tsx';
import { CardSlot } from './card-slot.tsx';
import { belongsHere } from './category-words.ts';
import { ColumnHeader } from './column-header.tsx';
import { columnRows } from './column-rows.ts';
import { FirstCardHint } from './first-card-hint.tsx';
import { Gap } from './drag/gap.tsx';
import type { Held } from './drag/place.ts';
import type { Drag } from './drag/use-card-drag.ts';
import { useGlide } from './drag/use-glide.ts';
import { HeldCards } from './held-cards.tsx';
import type { PeopleAtCards } from './people-at-cards.ts';
import type { BoardModes, SetModes } from './use-board-modes.ts';

type BoardColumnProps = {
  readonly columnId: ColumnId;
  readonly isFirst: boolean;
  /** The cards in the hand, wherever they are. */
  readonly held: Held | undefined;
  /** Set while they would land in this column. */
  readonly landing: Drag | undefined;
  readonly modes: BoardModes;
  readonly setModes: SetModes;
  readonly openId: CardId | undefined;
  readonly here: PeopleAtCards;
};

/** From here on a column is far longer than any screen. */
const MANY_CARDS = 40;

/** One column: its cards in order, the gap for the one in the hand, the composer where somebody writes. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { columnId, held, landing, modes, setModes, here } = props;
  const { store, whole, canEdit } = useBoardTools();
  const column = useColumn(store, columnId);
  const headingId = useId();
  const list = useRef<HTMLOListElement | null>(null);
  const [focusedId, setFocusedId] = useState<CardId>();
  const { setNodeRef } = useDroppable({ id: columnId, disabled: !canEdit });
  const setList = useCallback(
    (element: HTMLOListElement | null) => {
      list.current = element;
      setNodeRef(element);
    },
    [setNodeRef],
  );
  const rows = columnRows({
    cardIds: column?.cardIds ?? [],
    held,
    gapAfter: landing?.place.after,
    composerAfter: modes.composer?.columnId === columnId ? modes.composer.after : undefined,
  });
  useGlide(list, rows.map((row) => (row.is === 'card' ? row.id : row.is)).join());
  if (!column) return null;

  const { cardIds } = column;
  const tabStop = cardIds.find((id) => id === focusedId) ?? cardIds[0];

  return (
    <section
      aria-labelledby={headingId}
      data-column-id={columnId}
      className="flex max-h-full w-76 shrink-0 snap-center flex-col rounded-panel bg-sunken"
    >
      <ColumnHeader
        column={column}
        headingId={headingId}
        onAdd={() => setModes.compose(columnId, null)}
      />
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-y-contain px-2 pt-1 pb-2">
        <ol
          ref={setList}
          className="relative flex min-h-px flex-col gap-2"
          onFocus={(event) => {
            const card = event.target.closest<HTMLElement>('[data-card-id]');
            setFocusedId(cardIds.find((id) => id === card?.dataset.cardId));
          }}
        >
          {rows.map((row) => {
            if (row.is === 'gap') {
              return (
                <Gap key="gap" heightPx={landing?.heightPx ?? 0}>
                  {landing?.by === 'keys' && (
                    <HeldCards cardId={landing.cardId} count={landing.held.size} />
                  )}
                </Gap>
              );
            }
            if (row.is === 'composer') {
              return (
                <li key="composer">
                  <CardComposer
                    columnTitle={column.title}
                    onAdd={setModes.addCards}
                    onClose={setModes.closeComposer}
                  />
                </li>
              );
            }
            return (
              <CardSlot
                key={row.id}
                cardId={row.id}
                isFinished={column.category === 'done'}
                isOfMany={rows.length > MANY_CARDS}
                isTabStop={row.id === tabStop}
                isOpen={row.id === props.openId}
                isEditing={row.id === modes.editing}
                isMenuOpen={row.id === modes.menu}
                isLifted={held?.has(row.id) ?? false}
                personHere={here.get(row.id)?.name}
                personColour={here.get(row.id)?.colour}
                onEdit={setModes.edit}
                onMenu={setModes.openMenu}
              />
            );
          })}
        </ol>
        {rows.length === 0 && store === whole && (
          <p className="px-1 pb-1 text-xs text-ink-3">{belongsHere(column.category)}</p>
        )}
        {props.isFirst && canEdit && rows.length === 0 && store === whole && <FirstCardHint />}
      </div>
      {canEdit && (
        <Button
          variant="quiet"
          className="m-1 justify-start!"
          onPress={() => setModes.compose(columnId, 'end')}
        >
          <Plus aria-hidden size={16} />
          Add card
        </Button>
      )}
    </section>
  );
});
