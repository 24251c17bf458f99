import { useEffect, useRef, type RefObject } from 'react';
import type { BoardStore } from '#sync/board-store.ts';
import { boardUnderPointer, lightUp } from './board-under-pointer.ts';
import { scrollAtEdges, scrollNavigation } from './edge-scroll.ts';
import { followPointer, type Gesture, type Point } from './follow-pointer.ts';
import { isTextField } from '#routes/live-board/undo-key.ts';
import { settleFrom } from './settle.ts';
import { cardAbove, columnUnder } from './under-pointer.ts';
import type { Hand } from './use-card-drag.ts';
import type { CardId } from '#model/ids.ts';

type Options = {
  /** The board: what scrolls sideways and has the columns in it. */
  readonly root: RefObject<HTMLElement>;
  /** What follows the pointer, once a card is in the hand. */
  readonly overlay: RefObject<HTMLElement>;
  readonly store: BoardStore;
  readonly hand: Hand;
  readonly canEdit: boolean;
};

/** Cards are picked up with the mouse or a finger, anywhere on them. One listener for all, so that a drag draws none again. */
export function usePointerDrag(options: Options): void {
  const { root, canEdit } = options;
  const now = useRef(options);
  useEffect(() => {
    now.current = options;
  });
  useEffect(() => {
    const board = root.current;
    if (!board || !canEdit) return;
    return followPointer(board, (target, { at }) => {
      const card = target.closest<HTMLElement>('[data-card-id]');
      if (!card || isTextField(target)) return undefined;
      return carrying({ board, card, from: at, ...now.current });
    });
  }, [root, canEdit]);
}

type Carried = Options & {
  readonly board: HTMLElement;
  readonly card: HTMLElement;
  readonly from: Point;
};

function carrying({ board, card, from, store, hand, overlay }: Carried): Gesture {
  const cardId = card.dataset.cardId as CardId;
  const box = card.getBoundingClientRect();
  let at = from;
  let frame = 0;
  let lastMs = 0;
  let lastSeen = '';

  const aim = (): void => {
    const column = columnUnder(board, at);
    const columnId = store.board().columns.find(({ id }) => id === column?.id)?.id;
    if (!column || !columnId) return;
    const ids = store.column(columnId)?.cardIds ?? [];
    const above = cardAbove(column, at.y);
    hand.aim({ columnId, after: ids.find((id) => id === above) ?? null });
  };
  const onFrame = (nowMs: number): void => {
    frame = requestAnimationFrame(onFrame);
    const shown = overlay.current;
    if (shown) {
      const [x, y] = [box.left + at.x - from.x, box.top + at.y - from.y];
      shown.style.width = `${box.width}px`;
      shown.style.transform = `translate(${x}px, ${y}px)`;
      shown.style.visibility = 'visible';
    }
    const column = columnUnder(board, at);
    // A page that slept does not leap.
    const ms = Math.max(0, Math.min(50, nowMs - lastMs));
    const isOverNavigation = scrollNavigation(at, ms);
    if (!isOverNavigation) scrollAtEdges({ board, column: column?.scroller }, at, ms);
    lastMs = nowMs;
    // Nothing moved under the pointer, nor the pointer itself.
    const seen = [at.x, at.y, board.scrollLeft, column?.id, column?.scroller.scrollTop].join();
    if (seen === lastSeen && !isOverNavigation) return;
    lastSeen = seen;
    lightUp(at);
    aim();
  };
  const finish = (how: 'drop' | 'putBack'): void => {
    cancelAnimationFrame(frame);
    lightUp(undefined);
    const other = how === 'drop' ? boardUnderPointer(at) : undefined;
    if (other !== undefined) return hand.giveAway(other);
    if (how === 'drop') aim();
    const settle = settleFrom(overlay.current, cardId);
    hand[how]();
    settle();
  };
  return {
    begin: () => {
      hand.grab(cardId, 'pointer');
      lastMs = performance.now();
      frame = requestAnimationFrame(onFrame);
    },
    move: (to) => {
      at = to;
    },
    end: () => finish('drop'),
    cancel: () => finish('putBack'),
  };
}
