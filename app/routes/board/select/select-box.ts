import type { CardId } from '#model/ids.ts';
import { scrollAtEdges } from '../drag/edge-scroll.ts';
import type { Gesture, Point } from '../drag/follow-pointer.ts';
import { columnUnder } from '../drag/under-pointer.ts';
import { boxBetween, cardsInBox, type SeenColumn } from './cards-in-box.ts';
import type { SelectionStore } from './use-selection.ts';

/** Narrower than for a card: a box is often begun near an edge. */
const EDGE = { x: 0.04, y: 0.06 };

type BoxOptions = {
  readonly board: HTMLElement;
  /** What shows the box. */
  readonly frame: HTMLElement;
  readonly from: Point;
  readonly selection: SelectionStore;
  /** What is selected stays so. */
  readonly adds: boolean;
};

/** Draws a box over the board and selects the cards it touches, until the mouse is let go. Cancelled, all is as before. */
export function drawingBox({ board, frame, from, selection, adds }: BoxOptions): Gesture {
  const before = selection.now().ids;
  const kept = adds ? before : new Set<CardId>();
  const seen = new Map<string, SeenColumn>();
  const start = {
    scroller: columnAt(board, from),
    boardPx: board.scrollLeft,
    columnPx: columnAt(board, from)?.scrollTop ?? 0,
  };
  let at = from;
  let frameId = 0;
  let lastMs = 0;
  let lastSeen = '';

  const onFrame = (nowMs: number): void => {
    frameId = requestAnimationFrame(onFrame);
    const under = columnUnder(board, at);
    const ms = Math.max(0, Math.min(50, nowMs - lastMs));
    scrollAtEdges({ board, column: under?.scroller }, at, ms, EDGE);
    lastMs = nowMs;
    const now = [at.x, at.y, board.scrollLeft, under?.id, under?.scroller.scrollTop].join();
    if (now === lastSeen) return;
    lastSeen = now;
    look();
  };
  const look = (): void => {
    // Where the box began stays where it was on the board, whatever has scrolled since.
    const begun = {
      x: from.x - (board.scrollLeft - start.boardPx),
      y: from.y - ((start.scroller?.scrollTop ?? 0) - start.columnPx),
    };
    const box = boxBetween(begun, at);
    show(frame, box, board.getBoundingClientRect());
    lookAtCards(board, seen);
    const inside = [...seen.values()].flatMap((column) => cardsInBox(column, box));
    selection.choose(new Set([...kept, ...inside]));
  };
  const finish = (): void => {
    cancelAnimationFrame(frameId);
    frame.style.visibility = 'hidden';
  };
  return {
    begin: () => {
      lastMs = performance.now();
      frameId = requestAnimationFrame(onFrame);
    },
    move: (to) => {
      at = to;
    },
    end: () => {
      look();
      finish();
    },
    cancel: () => {
      finish();
      selection.choose(before);
    },
  };
}

/** What scrolls the cards at a point, if it is in a column. */
function columnAt(board: HTMLElement, at: Point): HTMLElement | undefined {
  const column = columnUnder(board, at);
  const box = column?.scroller.parentElement?.getBoundingClientRect();
  return box && box.left <= at.x && at.x <= box.right ? column?.scroller : undefined;
}

/** Notes where the drawn cards are. Those that have scrolled away are remembered: they are drawn no longer. */
function lookAtCards(board: HTMLElement, seen: Map<string, SeenColumn>): void {
  for (const section of board.querySelectorAll<HTMLElement>('[data-column-id]')) {
    const scroller = section.querySelector<HTMLElement>('[data-column-cards]');
    if (!scroller) continue;
    const { top, bottom } = scroller.getBoundingClientRect();
    const { scrollTop } = scroller;
    const { left, right } = section.getBoundingClientRect();
    const known = seen.get(section.dataset.columnId ?? '');
    const cards = known?.cards ?? new Map<CardId, { fromPx: number; toPx: number }>();
    for (const card of section.querySelectorAll<HTMLElement>('[data-card-id]')) {
      const place = card.getBoundingClientRect();
      const [fromPx, toPx] = [place.top - top + scrollTop, place.bottom - top + scrollTop];
      cards.set(card.dataset.cardId as CardId, { fromPx, toPx });
    }
    seen.set(section.dataset.columnId ?? '', {
      left,
      right,
      topPx: top - scrollTop,
      shown: {
        fromPx: Math.min(known?.shown.fromPx ?? Infinity, scrollTop),
        toPx: Math.max(known?.shown.toPx ?? 0, scrollTop + bottom - top),
      },
      cards,
    });
  }
}

/** Puts the frame where the box is, as far as that is on the board. */
function show(frame: HTMLElement, box: ReturnType<typeof boxBetween>, board: DOMRect): void {
  const left = Math.max(box.left, board.left);
  const top = Math.max(box.top, board.top);
  frame.style.transform = `translate(${left}px, ${top}px)`;
  frame.style.width = `${Math.max(0, Math.min(box.right, board.right) - left)}px`;
  frame.style.height = `${Math.max(0, Math.min(box.bottom, board.bottom) - top)}px`;
  frame.style.visibility = 'visible';
}
