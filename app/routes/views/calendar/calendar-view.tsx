import { DndContext, DragOverlay } from '@dnd-kit/core';
import { useNavigate } from '@remix-run/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { cardsInOrder } from '#model/board/arrange.ts';
import type { Card } from '#model/board/board.ts';
import type { Day } from '#model/calendar/day.ts';
import { firstOfMonth, monthOf, weeksOfMonth } from '#model/calendar/month.ts';
import type { CardId } from '#model/ids.ts';
import { useBoardTools } from '#routes/board/board-tools.tsx';
import { useNoClickAfterDrag } from '#routes/board/drag/use-no-click-after-drag.ts';
import { SILENT } from '#routes/live-board/silent-drag.ts';
import { useBoard } from '#sync/use-board.ts';
import { Period } from '../period.tsx';
import { useKeysIn } from '../use-keys-in.ts';
import { useView } from '../use-view.ts';
import { ViewFrame } from '../view-frame.tsx';
import type { ViewProps } from '../view-parts.tsx';
import { CalendarDay } from './calendar-day.tsx';
import { HeldChip } from './card-chip.tsx';
import { useDayDrag, type DayDrag, type DayHand } from './day-drag.ts';
import { monthName, weekdayOf } from './day-names.ts';

const HINT =
  'Enter opens the card. Space grabs it, arrow keys carry it to another day, Space drops it, Escape puts it back. D says when it is due.';

/** A month of days with the cards that are due on them. A card is carried to another day; its place on the board stays. */
export default function CalendarView({ openId }: ViewProps) {
  const { store, canEdit, today, locale } = useBoardTools();
  const { query, to } = useView();
  const navigate = useNavigate();
  const month = query.month ?? monthOf(today);
  const board = useBoard(store);
  const days = useMemo(() => byDay(cardsInOrder(board)), [board]);
  const weeks = useMemo(() => weeksOfMonth(month), [month]);
  const root = useRef<HTMLDivElement>(null);
  const onShow = useCallback(
    (day: Day) => {
      if (weeks.flat().includes(day)) return;
      navigate(to({ view: 'calendar', month: monthOf(day) }), {
        replace: true,
        preventScrollReset: true,
      });
    },
    [weeks, navigate, to],
  );
  const { drag, hand, contextProps } = useDayDrag({ onShow });
  useKeysIn(root, (event) => {
    if (canEdit) carry(event, drag, hand);
  });
  useNoClickAfterDrag(drag?.by === 'pointer');
  useEffect(() => {
    if (drag?.by !== 'keys') return;
    root.current?.querySelector('[data-landing]')?.scrollIntoView({ block: 'nearest' });
  }, [drag]);
  // On a phone days are lines, and today may be far below.
  useEffect(() => {
    root.current
      ?.querySelector('li:has([aria-current="date"])')
      ?.scrollIntoView({ block: 'nearest' });
  }, [month]);
  const shift = (count: number) =>
    to({ view: 'calendar', month: monthOf(firstOfMonth(month, count)) });
  const none = days.get(undefined) ?? [];

  return (
    <ViewFrame openId={openId} hint={HINT} isEmpty={false}>
      <DndContext id="calendar" {...contextProps} accessibility={SILENT}>
        <div ref={root} className="px-2 pb-6 sm:px-6">
          <div className="sticky top-0 z-20 bg-paper">
            <Period
              title={monthName(month, locale)}
              back={{ says: 'Month before', to: shift(-1) }}
              on={{ says: 'Month after', to: shift(1) }}
              now={monthOf(today) === month ? undefined : to({ view: 'calendar' })}
            />
            <div aria-hidden className="grid grid-cols-7 text-xs text-ink-3 max-sm:hidden">
              {weeks[0]?.map((day) => (
                <span key={day} className="px-2 py-1">
                  {weekdayOf(day, locale)}
                </span>
              ))}
            </div>
          </div>
          <ol
            aria-label={monthName(month, locale)}
            className="grid grid-cols-1 border-s border-t border-line sm:auto-rows-[minmax(7rem,auto)] sm:grid-cols-7"
          >
            {weeks.flat().map((day) => (
              <CalendarDay
                key={day}
                day={day}
                isOfMonth={monthOf(day) === month}
                cards={days.get(day) ?? NO_CARDS}
                drag={drag}
                openId={openId}
              />
            ))}
          </ol>
          {(none.length > 0 || drag) && (
            <section aria-label="No day" className="pt-4">
              <h2 className="pb-2 text-sm font-semibold text-ink">
                No day <span className="font-normal text-ink-3 tabular-nums">{none.length}</span>
              </h2>
              <ol>
                <CalendarDay day={undefined} isOfMonth cards={none} drag={drag} openId={openId} />
              </ol>
            </section>
          )}
        </div>
        <DragOverlay dropAnimation={null}>
          {drag?.by === 'pointer' && <HeldChip drag={drag} />}
        </DragOverlay>
      </DndContext>
    </ViewFrame>
  );
}

const NO_CARDS: readonly Card[] = [];

function byDay(cards: readonly Card[]): ReadonlyMap<Day | undefined, readonly Card[]> {
  const days = new Map<Day | undefined, Card[]>();
  for (const card of cards) {
    const there = days.get(card.due) ?? [];
    there.push(card);
    days.set(card.due, there);
  }
  return days;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** Space picks the focused card up; while it is in the hand the keys are its, so that none of them leaves it hanging. */
function carry(event: KeyboardEvent, drag: DayDrag | undefined, hand: DayHand): void {
  const { key, target } = event;
  if (drag?.by === 'keys') {
    event.preventDefault();
    event.stopPropagation();
    const step = STEPS[key];
    if (step !== undefined) hand.step(step);
    else if (key === ' ' || key === 'Enter') hand.drop();
    else if (key === 'Escape' || key === 'Tab') hand.putBack();
    return;
  }
  if (key !== ' ' || !(target instanceof HTMLElement) || !target.matches('[data-card-link]'))
    return;
  const cardId = target.closest<HTMLElement>('[data-card-id]')?.dataset.cardId;
  if (cardId === undefined) return;
  event.preventDefault();
  hand.grab(cardId as CardId, 'keys');
}
