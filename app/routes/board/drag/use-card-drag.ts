import {
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type DndContextProps,
  type DragMoveEvent,
} from '@dnd-kit/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { CardId } from '#model/ids.ts';
import type { BoardStore } from '#sync/board-store.ts';
import {
  droppedInWords,
  GONE_IN_WORDS,
  grabbedInWords,
  placeInWords,
  putBackInWords,
} from './drag-words.ts';
import { isWhereItIs, placeAt, placeOf, step, type Direction, type Place } from './place.ts';
import { cardsAbove, columnUnderPointer } from './under-pointer.ts';

/** A card in somebody's hand: where it would land, and how high the gap for it is. */
export type Drag = {
  readonly cardId: CardId;
  readonly by: 'pointer' | 'keys';
  readonly place: Place;
  readonly heightPx: number;
};

type Options = {
  readonly store: BoardStore;
  readonly announce: (words: string) => void;
  readonly onDrop: (cardId: CardId, place: Place) => void;
  /** The card left the hand, dropped or put back: it gets the focus again. */
  readonly onLetGo: (cardId: CardId) => void;
};

/** Far enough not to be a click; long enough not to be a scroll. */
const MOUSE = { activationConstraint: { distance: 5 } };
const TOUCH = { activationConstraint: { delay: 200, tolerance: 8 } };

/**
 * One drag at a time, by pointer or by keys. Both end in the same `{ cardId, place }`; the place is kept as "below this
 * card", so what other people do meanwhile does not move it.
 */
export function useCardDrag({ store, announce, onDrop, onLetGo }: Options) {
  const [drag, setDrag] = useState<Drag>();
  const held = useRef<Drag>();
  const hold = useCallback((next: Drag | undefined) => {
    held.current = next;
    setDrag(next);
  }, []);

  const hand = useMemo(() => {
    const words = (say: typeof grabbedInWords, { cardId, place }: Drag) => {
      const { columns, cards } = store.board();
      const title = cards[cardId]?.title ?? 'the card';
      announce(say({ title, columns, cardId, place }));
    };
    const aim = (place: Place) => {
      const now = held.current;
      if (!now || (now.place.columnId === place.columnId && now.place.after === place.after)) {
        return false;
      }
      const next = { ...now, place };
      hold(next);
      words(placeInWords, next);
      return true;
    };
    return {
      aim,
      grab: (cardId: CardId, by: Drag['by']) => {
        const place = placeOf(store.board().columns, cardId);
        if (!place) return;
        const next = { cardId, by, place, heightPx: heightOf(cardId) };
        hold(next);
        words(grabbedInWords, next);
      },
      step: (direction: Direction) => {
        const now = held.current;
        if (now) aim(step(store.board().columns, now.cardId, now.place, direction));
      },
      drop: () => {
        const now = held.current;
        if (!now) return;
        hold(undefined);
        const { columns } = store.board();
        if (!placeOf(columns, now.cardId)) return announce(GONE_IN_WORDS);
        words(droppedInWords, now);
        if (!isWhereItIs(columns, now.cardId, now.place)) onDrop(now.cardId, now.place);
        onLetGo(now.cardId);
      },
      putBack: () => {
        const now = held.current;
        if (!now) return;
        hold(undefined);
        const place = placeOf(store.board().columns, now.cardId);
        if (place) words(putBackInWords, { ...now, place });
        onLetGo(now.cardId);
      },
    };
  }, [store, announce, onDrop, onLetGo, hold]);

  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH));
  const contextProps: DndContextProps = {
    sensors,
    collisionDetection: columnUnderPointer,
    onDragStart: ({ active }) => hand.grab(cardIdOf(active), 'pointer'),
    onDragMove: (event) => {
      const place = placeUnder(event, store);
      if (place) hand.aim(place);
    },
    onDragEnd: hand.drop,
    onDragCancel: hand.putBack,
  };
  return { drag, hand, contextProps };
}

export type Hand = ReturnType<typeof useCardDrag>['hand'];

/** The id a card was made draggable with (card-slot.tsx). */
const cardIdOf = (active: DragMoveEvent['active']): CardId => active.id as CardId;

function placeUnder({ active, collisions }: DragMoveEvent, store: BoardStore): Place | undefined {
  const hit = collisions?.[0];
  const column = hit && store.board().columns.find(({ id }) => id === hit.id);
  const list: unknown = hit?.data?.list;
  if (!column || !(list instanceof HTMLElement)) return undefined;
  return placeAt(column, cardIdOf(active), cardsAbove(list, Number(hit?.data?.y)));
}

function heightOf(cardId: CardId): number {
  return document.querySelector<HTMLElement>(`[data-card-id="${cardId}"]`)?.offsetHeight ?? 0;
}
