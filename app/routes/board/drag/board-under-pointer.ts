import type { BoardId } from '#model/ids.ts';
import type { Point } from './follow-pointer.ts';

/** The board whose link in the navigation is there; undefined when none is. */
export function boardUnderPointer(at: Point): BoardId | undefined {
  return linkAt(at)?.dataset.takesCards as BoardId | undefined;
}

/** Shows that a card would go to the board of the link that is there; undefined: the hand is empty. */
export function lightUp(at: Point | undefined): void {
  const link = at && linkAt(at);
  for (const lit of document.querySelectorAll<HTMLElement>('[data-lit]')) {
    if (lit !== link) delete lit.dataset.lit;
  }
  if (link) link.dataset.lit = '';
}

function linkAt({ x, y }: Point): HTMLElement | undefined {
  return document
    .elementsFromPoint(x, y)
    .map((element) => element.closest<HTMLElement>('[data-takes-cards]'))
    .find((element) => element !== null);
}
