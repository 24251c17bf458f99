import type { CardId } from '#model/ids.ts';
import type { Point } from '../drag/follow-pointer.ts';

/** A part of the window, in px. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** From one place to another, in px from the top of what is in a column. */
type Stretch = { readonly fromPx: number; readonly toPx: number };

/** A column as it was seen while a box was drawn. */
export type SeenColumn = {
  /** Of its section, on the window. */
  readonly left: number;
  readonly right: number;
  /** Where the top of what it scrolls is on the window: above its own top once it has scrolled. */
  readonly topPx: number;
  /** What of it was in sight meanwhile: nobody means what they have not seen. */
  readonly shown: Stretch;
  readonly cards: Map<CardId, Stretch>;
};

/** The box with two points at its corners. */
export function boxBetween(one: Point, other: Point): Box {
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    right: Math.max(one.x, other.x),
    bottom: Math.max(one.y, other.y),
  };
}

/** The cards of a column that a box touches. */
export function cardsInBox(column: SeenColumn, box: Box): readonly CardId[] {
  if (box.right < column.left || box.left > column.right) return [];
  const fromPx = Math.max(box.top - column.topPx, column.shown.fromPx);
  const toPx = Math.min(box.bottom - column.topPx, column.shown.toPx);
  if (fromPx > toPx) return [];
  return [...column.cards]
    .filter(([, card]) => card.fromPx <= toPx && card.toPx >= fromPx)
    .map(([id]) => id);
}
