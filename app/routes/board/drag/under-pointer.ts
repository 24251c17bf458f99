import type { Point } from './follow-pointer.ts';

/** A column on the screen: its section and the element that scrolls its cards. */
export type ColumnUnder = { readonly id: string; readonly scroller: HTMLElement };

/**
 * The column at the pointer's x, or the nearest one: a card dropped below a short column, in the gap between two or
 * above the board still lands where the person points. Rectangles are read afresh, since columns scroll and grow.
 */
export function columnUnder(board: HTMLElement, { x }: Point): ColumnUnder | undefined {
  let nearest: ColumnUnder | undefined;
  let nearestPx = Infinity;
  for (const column of board.querySelectorAll<HTMLElement>('[data-column-id]')) {
    const { left, right } = column.getBoundingClientRect();
    const awayPx = Math.max(left - x, x - right, 0);
    const scroller = column.querySelector<HTMLElement>('[data-column-cards]');
    const id = column.dataset.columnId;
    if (awayPx >= nearestPx || !scroller || id === undefined) continue;
    nearest = { id, scroller };
    nearestPx = awayPx;
  }
  return nearest;
}

/**
 * The last of a column's cards above a height on the screen; null: none. Reads where cards rest (`offsetTop`), not
 * where an animation has them just now, so the answer does not flutter.
 */
export function cardAbove({ scroller }: ColumnUnder, y: number): string | null {
  const list = scroller.querySelector('ol');
  if (!list) return null;
  const listTop = list.getBoundingClientRect().top;
  let above: string | null = null;
  for (const row of list.children) {
    if (!(row instanceof HTMLElement) || !row.dataset.cardId || row.dataset.lifted) continue;
    if (listTop + row.offsetTop + row.offsetHeight / 2 >= y) break;
    above = row.dataset.cardId;
  }
  return above;
}
