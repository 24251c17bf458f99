import {
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
  type DndContextProps,
} from '@dnd-kit/core';
import { useMemo, useRef, useState } from 'react';
import { addDays, isDay, type Day } from '#model/calendar/day.ts';
import type { CardId } from '#model/ids.ts';
import { useBoardTools } from '#routes/board/board-tools.tsx';
import { focusCard } from '#routes/board/card-focus.ts';
import { cardsInWords, GONE_IN_WORDS } from '#routes/board/drag/drag-words.ts';
import { useAnnounce } from '#ui/announce.tsx';
import { longDay } from './day-names.ts';

/** Cards in somebody's hand, and the day they would be due; undefined: none. */
export type DayDrag = {
  /** The one that was grabbed. */
  readonly cardId: CardId;
  /** It, and all that are selected with it. */
  readonly cardIds: readonly CardId[];
  readonly by: 'pointer' | 'keys';
  readonly day: Day | undefined;
};

/** The id of the place for cards that are due on no day. */
export const NO_DAY = 'no-day';

/** As on the board: far enough not to be a click, long enough not to be a scroll. */
const MOUSE = { activationConstraint: { distance: 5 } };
const TOUCH = { activationConstraint: { delay: 200, tolerance: 8 } };

/**
 * Carries cards from one day to another, by pointer or by keys. It changes when they are due and nothing else: their
 * place on the board stays.
 */
export function useDayDrag({ onShow }: { readonly onShow: (day: Day) => void }) {
  const { store, acts, selection, today, locale } = useBoardTools();
  const announce = useAnnounce();
  const [drag, setDrag] = useState<DayDrag>();
  const held = useRef<DayDrag>();

  const hand = useMemo(() => {
    const hold = (next: DayDrag | undefined) => {
      held.current = next;
      setDrag(next);
    };
    const whatOf = ({ cardId, cardIds }: DayDrag) =>
      cardIds.length > 1 ? cardsInWords(cardIds.length) : (store.card(cardId)?.title ?? '');
    const dayInWords = (day: Day | undefined) => (day ? longDay(day, locale) : 'No day');
    const aim = (day: Day | undefined) => {
      const now = held.current;
      if (!now || now.day === day) return;
      hold({ ...now, day });
      announce(`${dayInWords(day)}.`);
    };
    return {
      grab: (cardId: CardId, by: DayDrag['by']) => {
        const card = store.board().cards[cardId];
        if (!card) return;
        const next = { cardId, cardIds: selection.actedOn(cardId), by, day: card.due };
        hold(next);
        announce(`Grabbed ${whatOf(next)}. ${dayInWords(card.due)}.`);
      },
      aim,
      /** Goes on by days; from no day it begins today. */
      step: (count: number) => {
        const now = held.current;
        if (!now) return;
        const day = now.day === undefined ? today : addDays(now.day, count);
        onShow(day);
        aim(day);
      },
      drop: () => {
        const now = held.current;
        if (!now) return;
        hold(undefined);
        const { cards } = store.board();
        const there = now.cardIds.filter((id) => cards[id] !== undefined);
        if (there.length === 0) return announce(GONE_IN_WORDS);
        acts.setDueOfCards(there, now.day);
        announce(`Dropped ${whatOf(now)}. ${now.day ? `Due ${dayInWords(now.day)}` : 'No day'}.`);
        focusCard(now.cardId);
      },
      putBack: () => {
        const now = held.current;
        if (!now) return;
        hold(undefined);
        announce(`Put back ${whatOf(now)}.`);
        focusCard(now.cardId);
      },
    };
  }, [store, acts, selection, today, locale, announce, onShow]);

  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH));
  const contextProps: DndContextProps = {
    sensors,
    collisionDetection: pointerWithin,
    onDragStart: ({ active }) => hand.grab(active.id as CardId, 'pointer'),
    onDragOver: ({ over }) => {
      // Between two days the last one holds.
      if (over) hand.aim(isDay(over.id) ? over.id : undefined);
    },
    onDragEnd: hand.drop,
    onDragCancel: hand.putBack,
  };
  return { drag, hand, contextProps };
}

export type DayHand = ReturnType<typeof useDayDrag>['hand'];
