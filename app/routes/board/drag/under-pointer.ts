import type { CollisionDetection } from '@dnd-kit/core';

/**
 * The column at the pointer's x, or the nearest one: a card dropped below a short column, in the gap between two or
 * above the board still lands where the person points. Rectangles are read afresh, since columns scroll and grow.
 */
export const columnUnderPointer: CollisionDetection = ({
  droppableContainers,
  pointerCoordinates,
  collisionRect,
}) => {
  const x = pointerCoordinates?.x ?? collisionRect.left + collisionRect.width / 2;
  const y = pointerCoordinates?.y ?? collisionRect.top;
  let nearest: (typeof droppableContainers)[number] | undefined;
  let nearestPx = Infinity;
  for (const container of droppableContainers) {
    const rect = container.node.current?.getBoundingClientRect();
    if (!rect) continue;
    const awayPx = Math.max(rect.left - x, x - rect.right, 0);
    if (awayPx >= nearestPx) continue;
    nearest = container;
    nearestPx = awayPx;
  }
  return nearest ? [{ id: nearest.id, data: { list: nearest.node.current, y } }] : [];
};

/**
 * The last of a column's cards above a height on the screen; null: none. Reads where cards rest (`offsetTop`), not
 * where an animation has them just now, so the answer does not flutter.
 */
export function cardAbove(list: HTMLElement, y: number): string | null {
  const listTop = list.getBoundingClientRect().top;
  let above: string | null = null;
  for (const row of list.children) {
    if (!(row instanceof HTMLElement) || !row.dataset.cardId || row.dataset.lifted) continue;
    if (listTop + row.offsetTop + row.offsetHeight / 2 >= y) break;
    above = row.dataset.cardId;
  }
  return above;
}
