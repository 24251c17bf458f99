import {
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type Active,
  type DndContextProps,
} from '@dnd-kit/core';
import { useMemo, useRef, useState } from 'react';
import { moveDays, type CardDays, type DaysPart } from '#model/board/schedule.ts';
import { dayWords } from '#model/calendar/due-words.ts';
import type { CardId } from '#model/ids.ts';
import { useBoardTools } from '#routes/board/board-tools.tsx';
import { focusCard } from '#routes/board/card-focus.ts';
import { GONE_IN_WORDS } from '#routes/board/drag/drag-words.ts';
import { useAnnounce } from '#ui/announce.tsx';

/** A bar, or one end of it, in somebody's hand. */
export type BarDrag = {
  readonly cardId: CardId;
  readonly by: 'pointer' | 'keys';
  /** As they would be. */
  readonly days: CardDays;
};

/** What a bar's handle is made draggable with. */
export type BarHandle = { readonly cardId: CardId; readonly part: DaysPart };

const MOUSE = { activationConstraint: { distance: 3 } };
const TOUCH = { activationConstraint: { delay: 200, tolerance: 8 } };

/**
 * Moves bars by whole days, or one of their ends, by pointer or by keys; each lets go as one change of the card.
 *
 * @param dayWidthPx how wide a day is on the page now
 */
export function useBarDrag(dayWidthPx: () => number) {
  const { store, acts, today, locale } = useBoardTools();
  const announce = useAnnounce();
  const [drag, setDrag] = useState<BarDrag>();
  const held = useRef<BarDrag>();

  const hand = useMemo(() => {
    const hold = (next: BarDrag | undefined) => {
      held.current = next;
      setDrag(next);
    };
    const inWords = ({ start, due }: CardDays) =>
      [
        start && `from ${dayWords(start, today, locale)}`,
        due && `due ${dayWords(due, today, locale)}`,
      ]
        .filter((words) => words !== undefined)
        .join(', ');
    const titleOf = (cardId: CardId) => store.card(cardId)?.title ?? '';
    return {
      grab: (cardId: CardId, by: BarDrag['by']) => {
        const card = store.board().cards[cardId];
        if (!card) return;
        hold({ cardId, by, days: { start: card.start, due: card.due } });
        announce(`Grabbed ${card.title}, ${inWords(card)}.`);
      },
      /** Counted from where it is held now. */
      step: (part: DaysPart, count: number) => {
        const now = held.current;
        if (!now) return;
        const days = moveDays(now.days, part, count);
        hold({ ...now, days });
        announce(`${inWords(days)}.`);
      },
      /** Counted from where the card stands. */
      pull: (part: DaysPart, count: number) => {
        const now = held.current;
        const card = now && store.board().cards[now.cardId];
        if (!card) return;
        const days = moveDays(card, part, count);
        if (days.start !== now.days.start || days.due !== now.days.due) hold({ ...now, days });
      },
      drop: () => {
        const now = held.current;
        if (!now) return;
        hold(undefined);
        if (!store.board().cards[now.cardId]) return announce(GONE_IN_WORDS);
        acts.scheduleCard(now.cardId, now.days);
        announce(`Dropped ${titleOf(now.cardId)}, ${inWords(now.days)}.`);
        focusCard(now.cardId);
      },
      putBack: () => {
        const now = held.current;
        if (!now) return;
        hold(undefined);
        announce(`Put back ${titleOf(now.cardId)}.`);
        focusCard(now.cardId);
      },
    };
  }, [store, acts, today, locale, announce]);

  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH));
  const contextProps: DndContextProps = {
    sensors,
    onDragStart: ({ active }) => hand.grab(handleOf(active).cardId, 'pointer'),
    onDragMove: ({ active, delta }) =>
      hand.pull(handleOf(active).part, Math.round(delta.x / dayWidthPx())),
    onDragEnd: hand.drop,
    onDragCancel: hand.putBack,
  };
  return { drag, hand, contextProps };
}

export type BarHand = ReturnType<typeof useBarDrag>['hand'];

/** What the handle was made draggable with (timeline-row.tsx). */
const handleOf = (active: Active): BarHandle => active.data.current as BarHandle;
