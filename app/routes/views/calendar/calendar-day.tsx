import { useDroppable } from '@dnd-kit/core';
import { memo } from 'react';
import type { Card } from '#model/board/board.ts';
import type { Day } from '#model/calendar/day.ts';
import type { CardId } from '#model/ids.ts';
import { useBoardTools } from '#routes/board/board-tools.tsx';
import { CardChip, GhostChip } from './card-chip.tsx';
import { NO_DAY, type DayDrag } from './day-drag.ts';
import { dateInMonth, longDay, weekdayOf } from './day-names.ts';

type CalendarDayProps = {
  /** Undefined: the place of cards that are due on no day. */
  readonly day: Day | undefined;
  readonly isOfMonth: boolean;
  readonly cards: readonly Card[];
  readonly drag: DayDrag | undefined;
  readonly openId: CardId | undefined;
};

/** One day, and what is due on it. On a phone days are lines, and those of other months are left out. */
export const CalendarDay = memo(function CalendarDay(props: CalendarDayProps) {
  const { day, isOfMonth, cards, drag, openId } = props;
  const { canEdit, today, locale } = useBoardTools();
  const { setNodeRef } = useDroppable({ id: day ?? NO_DAY, disabled: !canEdit });
  const isLanding = drag !== undefined && drag.day === day;
  const isToday = day === today;
  return (
    <li
      ref={setNodeRef}
      aria-label={day && longDay(day, locale)}
      data-landing={isLanding || undefined}
      className={`flex min-w-0 scroll-m-40 gap-2 border-e border-b border-line p-1 data-landing:bg-selected sm:flex-col sm:gap-1 ${
        day === undefined ? 'flex-col rounded-panel border-s border-t' : ''
      } ${isOfMonth ? '' : 'bg-sunken max-sm:hidden'}`}
    >
      {day !== undefined && (
        <p
          className={`flex w-20 shrink-0 items-baseline whitespace-nowrap gap-1 px-1 text-xs tabular-nums sm:w-auto ${isOfMonth ? 'text-ink-2' : 'text-ink-3'}`}
        >
          <span className="sm:hidden">{weekdayOf(day, locale)}</span>
          <time
            dateTime={day}
            aria-current={isToday ? 'date' : undefined}
            className={isToday ? 'rounded-full bg-brass px-1.5 font-medium text-on-brass' : ''}
          >
            {dateInMonth(day, locale)}
          </time>
        </p>
      )}
      <ul
        className={`min-w-0 flex-1 ${day === undefined ? 'grid grid-cols-1 gap-1 sm:grid-cols-3 lg:grid-cols-4' : 'flex flex-col gap-1'}`}
      >
        {cards.map((card) => (
          <CardChip
            key={card.id}
            card={card}
            isOpen={card.id === openId}
            isHeld={drag?.cardIds.includes(card.id) ?? false}
          />
        ))}
        {isLanding && drag.by === 'keys' && !cards.some(({ id }) => id === drag.cardId) && (
          <GhostChip drag={drag} />
        )}
      </ul>
    </li>
  );
});
