import type { Point } from './follow-pointer.ts';

/** How much of an element, at each end, scrolls it while something is held there: of the board, and of a column. */
const EDGE = { x: 0.12, y: 0.15 };
/** At the very edge. Slow enough to stop at the next column on a phone, fast enough for a long one. */
const MOST_PX_A_SECOND = { x: 700, y: 1_600 };

type Axis = { readonly fromPx: number; readonly toPx: number; readonly atPx: number };

/** From -1 to 1: how far into an end of an element a point is; beyond it counts as its edge. */
export function depthIn({ fromPx, toPx, atPx }: Axis, edge: number): number {
  const bandPx = (toPx - fromPx) * edge;
  if (bandPx <= 0) return 0;
  const before = (fromPx + bandPx - atPx) / bandPx;
  const behind = (atPx - (toPx - bandPx)) / bandPx;
  if (before > 0) return -Math.min(1, before);
  return behind > 0 ? Math.min(1, behind) : 0;
}

/** Gently at first. */
const speed = (depth: number, most: number): number => Math.sign(depth) * depth * depth * most;

/**
 * Scrolls the board sideways and a column up or down while something is held at an edge of it, for `ms`.
 *
 * @param edge how much of each, at both ends, is its edge: of the board's width, of the column's height
 */
export function scrollAtEdges(
  { board, column }: { readonly board: HTMLElement; readonly column: HTMLElement | undefined },
  at: Point,
  ms: number,
  edge = EDGE,
): void {
  const { left, right } = board.getBoundingClientRect();
  const sideways = depthIn({ fromPx: left, toPx: right, atPx: at.x }, edge.x);
  if (sideways !== 0) board.scrollLeft += (speed(sideways, MOST_PX_A_SECOND.x) * ms) / 1000;
  if (!column) return;
  scrollUpright(column, at, ms, edge.y);
}

/** Scrolls the navigation up or down while a card is held over it; false: it is held elsewhere. */
export function scrollNavigation(at: Point, ms: number): boolean {
  const list = document.querySelector<HTMLElement>('[data-navigation-list]');
  const box = list?.getBoundingClientRect();
  if (!list || !box || at.x < box.left || at.x > box.right) return false;
  scrollUpright(list, at, ms, EDGE.y);
  return true;
}

function scrollUpright(element: HTMLElement, at: Point, ms: number, edge: number): void {
  const { top, bottom } = element.getBoundingClientRect();
  const depth = depthIn({ fromPx: top, toPx: bottom, atPx: at.y }, edge);
  if (depth !== 0) element.scrollTop += (speed(depth, MOST_PX_A_SECOND.y) * ms) / 1000;
}
