import type { Point } from './follow-pointer.ts';

/** How much of an element, at each end, scrolls it while something is held there. */
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

/** Scrolls the board sideways and a column up or down while something is held at an edge of it, for `ms`. */
export function scrollAtEdges(
  { board, column }: { readonly board: HTMLElement; readonly column: HTMLElement | undefined },
  at: Point,
  ms: number,
): void {
  const { left, right } = board.getBoundingClientRect();
  const sideways = depthIn({ fromPx: left, toPx: right, atPx: at.x }, EDGE.x);
  if (sideways !== 0) board.scrollLeft += (speed(sideways, MOST_PX_A_SECOND.x) * ms) / 1000;
  if (!column) return;
  const { top, bottom } = column.getBoundingClientRect();
  const upright = depthIn({ fromPx: top, toPx: bottom, atPx: at.y }, EDGE.y);
  if (upright !== 0) column.scrollTop += (speed(upright, MOST_PX_A_SECOND.y) * ms) / 1000;
}
