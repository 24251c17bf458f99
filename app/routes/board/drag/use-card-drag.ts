import { useCallback, useMemo, useRef, useState } from 'react';
import type { BoardId, CardId } from '#model/ids.ts';
import type { BoardStore } from '#sync/board-store.ts';
import {
  cardsInWords,
  droppedInWords,
  GONE_IN_WORDS,
  grabbedInWords,
  placeInWords,
  putBackInWords,
} from './drag-words.ts';
import { placeOf, step, type Direction, type Held, type Place } from './place.ts';

/** What is in somebody's hand: where it would land, and how high the gap for it is. */
export type Drag = {
  /** The card that was grabbed. */
  readonly cardId: CardId;
  /** It and all that go along, in the board's order. */
  readonly held: Held;
  readonly by: 'pointer' | 'keys';
  readonly place: Place;
  readonly heightPx: number;
};

type Options = {
  readonly store: BoardStore;
  readonly announce: (words: string) => void;
  /** The cards that go along with one: all selected when it is one of them. */
  readonly withIt: (cardId: CardId) => readonly CardId[];
  readonly onDrop: (cardIds: readonly CardId[], place: Place) => void;
  /** Dropped on another board's link. */
  readonly onGiveAway: (cardIds: readonly CardId[], to: BoardId) => void;
  /** The card left the hand, dropped or put back: it gets the focus again. */
  readonly onLetGo: (cardId: CardId) => void;
};

/**
 * One drag at a time, by pointer or by keys. Both end in the same `{ cardId, place }`; the place is kept as "below this
 * card", so what other people do meanwhile does not move it.
 */
export function useCardDrag({ store, announce, withIt, onDrop, onGiveAway, onLetGo }: Options) {
  const [drag, setDrag] = useState<Drag>();
  const held = useRef<Drag>();
  const hold = useCallback((next: Drag | undefined) => {
    held.current = next;
    setDrag(next);
  }, []);

  const hand = useMemo(() => {
    const words = (say: typeof grabbedInWords, { cardId, held, place }: Drag) => {
      const { columns, cards } = store.board();
      const title = held.size > 1 ? cardsInWords(held.size) : (cards[cardId]?.title ?? 'the card');
      announce(say({ title, columns, held, place }));
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
        const next = {
          cardId,
          held: new Set(withIt(cardId)),
          by,
          place,
          heightPx: heightOf(cardId),
        };
        hold(next);
        words(grabbedInWords, next);
      },
      step: (direction: Direction) => {
        const now = held.current;
        if (now) aim(step(store.board().columns, now.held, now.place, direction));
      },
      drop: () => {
        const now = held.current;
        if (!now) return;
        hold(undefined);
        const { cards } = store.board();
        const there = [...now.held].filter((id) => cards[id] !== undefined);
        if (there.length === 0) return announce(GONE_IN_WORDS);
        words(droppedInWords, { ...now, held: new Set(there) });
        onDrop(there, now.place);
        onLetGo(now.cardId);
      },
      giveAway: (to: BoardId) => {
        const now = held.current;
        if (!now) return;
        hold(undefined);
        onGiveAway([...now.held], to);
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
  }, [store, announce, withIt, onDrop, onGiveAway, onLetGo, hold]);

  return { drag, hand };
}

export type Hand = ReturnType<typeof useCardDrag>['hand'];

function heightOf(cardId: CardId): number {
  return document.querySelector<HTMLElement>(`[data-card-id="${cardId}"]`)?.offsetHeight ?? 0;
}
