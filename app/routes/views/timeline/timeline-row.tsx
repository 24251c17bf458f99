import { useDraggable } from '@dnd-kit/core';
import { memo } from 'react';
import { addDays } from '#model/calendar/day.ts';
import type { CardDays, DaysPart } from '#model/board/schedule.ts';
import type { QuarterDates } from '#model/calendar/quarter.ts';
import { dayWords } from '#model/calendar/due-words.ts';
import type { CardId } from '#model/ids.ts';
import { useBoardTools } from '#routes/board/board-tools.tsx';
import { useIsSelected } from '#routes/board/select/use-selection.ts';
import { useCard, useColumn } from '#sync/use-board.ts';
import { CardLink } from '../card-link.tsx';
import { ColumnMark } from '../column-mark.tsx';
import { at, TITLES } from './time-axis.tsx';

type TimelineRowProps = {
  readonly cardId: CardId;
  readonly quarter: QuarterDates;
  readonly isOpen: boolean;
  /** Its days while it is in the hand. */
  readonly held: CardDays | undefined;
};

/** A card's title, and its bar. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { cardId, quarter, isOpen, held } = props;
  const { store, selection, today, locale } = useBoardTools();
  const card = useCard(store, cardId);
  const column = useColumn(store, card?.columnId ?? ('' as never));
  const isSelected = useIsSelected(selection, cardId);
  if (!card) return null;
  const { start, due } = held ?? card;
  const isDone = column?.category === 'done';
  const isLate = due !== undefined && due < today && !isDone;
  return (
    <li
      data-card-id={cardId}
      data-marked={isOpen || isSelected || undefined}
      className="group/row relative flex border-b border-line"
    >
      <div
        className={`sticky start-0 z-10 flex h-9 shrink-0 items-center gap-2 border-e border-line bg-paper ps-4 pe-2 text-sm group-data-marked/row:bg-selected has-[a:focus-visible]:outline-2 has-[a:focus-visible]:-outline-offset-2 has-[a:focus-visible]:outline-focus sm:ps-6 touch:h-11 ${TITLES}`}
      >
        {column && <ColumnMark category={column.category} />}
        <CardLink
          card={card}
          isOpen={isOpen}
          isSelected={isSelected}
          className="min-w-0 flex-1 truncate text-ink outline-none hover:underline"
        />
        <span className="sr-only">
          {start && `From ${dayWords(start, today, locale)}. `}
          {due && `Due ${dayWords(due, today, locale)}.`}
        </span>
      </div>
      <Bar
        cardId={cardId}
        days={{ start, due }}
        quarter={quarter}
        isHeld={held !== undefined}
        look={isLate ? 'late' : isDone ? 'done' : 'open'}
      />
    </li>
  );
});

const LOOKS = {
  open: 'fill-accent-soft stroke-accent',
  done: 'fill-sunken stroke-line-strong',
  late: 'fill-accent-soft stroke-off-track',
} as const;

type BarProps = {
  readonly cardId: CardId;
  readonly days: CardDays;
  readonly quarter: QuarterDates;
  readonly isHeld: boolean;
  readonly look: keyof typeof LOOKS;
};

/** From the start to the day it is due; with one of them only, that day as a dot. Its middle moves it, its ends one end. */
function Bar({ cardId, days: { start, due }, quarter, isHeld, look }: BarProps) {
  const { canEdit } = useBoardTools();
  const whole = useHandle(cardId, 'whole', canEdit);
  const first = useHandle(cardId, 'start', canEdit);
  const last = useHandle(cardId, 'due', canEdit);
  const setTrack = (track: HTMLElement | null) => {
    for (const { setNodeRef } of [whole, first, last]) setNodeRef(track);
  };
  const from = start ?? due;
  const to = due ?? start;
  if (from === undefined || to === undefined) return null;
  const left = at(from, quarter);
  const width = at(addDays(to, 1), quarter) - left;
  const classes = `${LOOKS[look]} ${isHeld ? 'stroke-2' : ''}`;
  const grip = canEdit ? 'cursor-ew-resize' : '';
  return (
    <div
      ref={setTrack}
      className="flex min-w-0 flex-1 items-center select-none [-webkit-touch-callout:none]"
    >
      <svg aria-hidden width="100%" height="36" className="block touch-manipulation">
        {start !== undefined && due !== undefined ? (
          <>
            <rect
              {...whole.listeners}
              x={`${left}%`}
              y="9"
              width={`${width}%`}
              height="18"
              rx="4"
              className={`${classes} ${canEdit ? 'cursor-grab' : ''}`}
            />
            <rect
              {...first.listeners}
              x={`${left}%`}
              y="6"
              width="8"
              height="24"
              fill="transparent"
              className={grip}
            />
            <svg x={`${left + width}%`} overflow="visible">
              <rect
                {...last.listeners}
                x="-8"
                y="6"
                width="8"
                height="24"
                fill="transparent"
                className={grip}
              />
            </svg>
          </>
        ) : (
          <circle
            {...whole.listeners}
            cx={`${left + width / 2}%`}
            cy="18"
            r="6"
            className={`${classes} ${canEdit ? 'cursor-grab' : ''}`}
          />
        )}
      </svg>
    </div>
  );
}

function useHandle(cardId: CardId, part: DaysPart, canEdit: boolean) {
  return useDraggable({ id: `${cardId} ${part}`, data: { cardId, part }, disabled: !canEdit });
}
