import { DndContext } from '@dnd-kit/core';
import { useEffect, useMemo, useRef } from 'react';
import { groupCards } from '#model/board/arrange.ts';
import type { Card } from '#model/board/board.ts';
import { addDays, daysBetween, type Day } from '#model/calendar/day.ts';
import { firstOfMonth, monthOf } from '#model/calendar/month.ts';
import { quarterOf, type QuarterDates } from '#model/calendar/quarter.ts';
import type { CardId } from '#model/ids.ts';
import { useBoardTools } from '#routes/board/board-tools.tsx';
import { useNoClickAfterDrag } from '#routes/board/drag/use-no-click-after-drag.ts';
import { SILENT } from '#routes/live-board/silent-drag.ts';
import { useBoard } from '#sync/use-board.ts';
import { GroupMenu, NONE_WORDS } from '../group-menu.tsx';
import { Period } from '../period.tsx';
import { useKeysIn } from '../use-keys-in.ts';
import { useView } from '../use-view.ts';
import { ViewFrame } from '../view-frame.tsx';
import type { ViewProps } from '../view-parts.tsx';
import { TimeAxis, WeekLines } from './time-axis.tsx';
import { TimelineRow } from './timeline-row.tsx';
import { useBarDrag, type BarDrag, type BarHand } from './use-bar-drag.ts';

const HINT =
  'Enter opens the card. Space grabs its bar: arrow keys move it by a day or a week, with Shift only its end; Space drops it, Escape puts it back.';
/** Right of the middle: titles cover the left part. */
const TODAY_STANDS_AT = 0.7;
const CHOICES = ['priority', 'channel', 'owner', 'column'] as const;

/** A quarter from end to end, with a bar for each card from its start to when it is due. */
export default function TimelineView({ openId }: ViewProps) {
  const tools = useBoardTools();
  const { canEdit, today, fiscalYearStartMonth } = tools;
  const { query, to } = useView();
  const { month = monthOf(today) } = query;
  const by = CHOICES.find((each) => each === query.group) ?? 'priority';
  const quarter = useMemo(
    () => quarterOf(firstOfMonth(month), fiscalYearStartMonth),
    [month, fiscalYearStartMonth],
  );
  const board = useBoard(tools.store);
  const groups = useMemo(
    () =>
      groupCards(board, by, tools)
        .map((group) => ({ ...group, cards: group.cards.filter((card) => isIn(card, quarter)) }))
        .filter(({ cards }) => cards.length > 0),
    [board, by, tools, quarter],
  );
  const root = useRef<HTMLDivElement>(null);
  const { drag, hand, contextProps } = useBarDrag(() => dayWidthIn(root.current, quarter));
  useKeysIn(root, (event) => {
    if (canEdit) carry(event, drag, hand);
  });
  // Where the quarter is wider than the window, it opens at today.
  useEffect(() => {
    const today = root.current?.querySelector('[data-today]')?.getBoundingClientRect();
    const frame = root.current?.parentElement;
    if (!today || !frame) return;
    const { left, width } = frame.getBoundingClientRect();
    // Sideways only.
    frame.scrollBy({ left: today.left - left - width * TODAY_STANDS_AT });
  }, [quarter]);
  useNoClickAfterDrag(drag?.by === 'pointer');

  const all = Object.keys(board.cards).length;
  const shown = groups.reduce((sum, { cards }) => sum + cards.length, 0);
  const show = (day: Day) => to({ ...query, month: monthOf(day) });
  const isNow = quarter.startsOn <= today && today <= quarter.endsOn;
  return (
    <ViewFrame openId={openId} hint={HINT} isEmpty={false}>
      <DndContext id="timeline" {...contextProps} accessibility={SILENT} autoScroll={false}>
        <div ref={root} className="min-w-180 pb-8">
          <div className="sticky start-0 px-2 max-sm:w-dvw sm:px-6">
            <Period
              title={`Q${quarter.label.slice(-1)} ${quarter.label.slice(0, 4)}`}
              back={{ says: 'Quarter before', to: show(addDays(quarter.startsOn, -1)) }}
              on={{ says: 'Quarter after', to: show(addDays(quarter.endsOn, 1)) }}
              now={isNow ? undefined : show(today)}
            >
              <GroupMenu by={by} choices={CHOICES} />
              <span className="ms-auto hidden text-xs text-ink-3 tabular-nums sm:inline">
                {shown < all && `${all - shown} not in this quarter`}
              </span>
            </Period>
          </div>
          <div className="relative">
            <WeekLines quarter={quarter} today={today} />
            <TimeAxis quarter={quarter} />
            {groups.map(({ id, title = NONE_WORDS[by], cards }) => (
              <section key={id} aria-label={title}>
                <h3 className="flex border-y border-line bg-sunken">
                  <span className="sticky start-0 max-w-96 truncate px-4 py-1.5 text-sm font-semibold text-ink sm:px-6">
                    {title}
                  </span>
                </h3>
                <ul>
                  {cards.map((card) => (
                    <TimelineRow
                      key={card.id}
                      cardId={card.id}
                      quarter={quarter}
                      isOpen={card.id === openId}
                      held={drag?.cardId === card.id ? drag.days : undefined}
                    />
                  ))}
                </ul>
              </section>
            ))}
          </div>
          {groups.length === 0 && (
            <p className="px-4 py-6 text-sm text-ink-2 sm:px-6">
              No card starts or is due in this quarter. Give cards a day in the calendar, or with D.
            </p>
          )}
        </div>
      </DndContext>
    </ViewFrame>
  );
}

/** Whether any of a card's days is in the quarter. */
function isIn({ start, due }: Card, { startsOn, endsOn }: QuarterDates): boolean {
  const from = start ?? due;
  const to = due ?? start;
  return from !== undefined && to !== undefined && from <= endsOn && startsOn <= to;
}

function dayWidthIn(root: HTMLElement | null, { startsOn, endsOn }: QuarterDates): number {
  const track = root?.querySelector('[data-track]');
  const days = daysBetween({ from: startsOn, to: endsOn }) + 1;
  return track ? track.getBoundingClientRect().width / days : 1;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** Space picks the focused card's bar up; while it is in the hand the keys are its. */
function carry(event: KeyboardEvent, drag: BarDrag | undefined, hand: BarHand): void {
  const { key, target } = event;
  if (drag?.by === 'keys') {
    event.preventDefault();
    const step = STEPS[key];
    if (step !== undefined) hand.step(event.shiftKey ? 'due' : 'whole', step);
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
