import type { CardId, ColumnId } from '#model/ids.ts';
import { focusWhenFree } from '#routes/live-board/focus-when-free.ts';
import type { BoardStore } from '#sync/board-store.ts';
import type { Direction } from './drag/place.ts';

/** Which card and column an element of the board belongs to. */
export function cardAtFocus(store: BoardStore, target: HTMLElement) {
  const columnKey = target.closest<HTMLElement>('[data-column-id]')?.dataset.columnId;
  const cardKey = target.closest<HTMLElement>('[data-card-id]')?.dataset.cardId;
  const column = store.board().columns.find(({ id }) => id === columnKey);
  const columnId: ColumnId | undefined = column?.id;
  const cardId: CardId | undefined = column?.cardIds.find((id) => id === cardKey);
  return { columnId, cardId, isOnTitle: target.matches('[data-card-link]') };
}

const linksIn = (scope: Element): HTMLElement[] => [
  ...scope.querySelectorAll<HTMLElement>('[data-card-link]'),
];

/** The card beside the focused one: above, below, at the column's ends, or at the same height one column over. */
export function cardBeside(target: HTMLElement, direction: Direction): HTMLElement | undefined {
  const column = target.closest('[data-column-id]');
  const card = target.closest('[data-card-id]');
  if (!column || !card) return undefined;
  const links = linksIn(column);
  const at = links.findIndex((link) => card.contains(link));
  switch (direction) {
    case 'up':
      return links[at - 1];
    case 'down':
      return links[at + 1];
    case 'top':
      return links[0];
    case 'bottom':
      return links.at(-1);
    case 'left':
      return nearestTo(card, sidewards(column, 'previousElementSibling'));
    case 'right':
      return nearestTo(card, sidewards(column, 'nextElementSibling'));
  }
}

/** The cards of the next column on that side that has any. */
function sidewards(
  column: Element,
  side: 'previousElementSibling' | 'nextElementSibling',
): HTMLElement[] {
  for (let next = column[side]; next; next = next[side]) {
    const links = linksIn(next);
    if (links.length > 0) return links;
  }
  return [];
}

function nearestTo(card: Element, links: readonly HTMLElement[]): HTMLElement | undefined {
  const { top } = card.getBoundingClientRect();
  const away = (link: HTMLElement) =>
    Math.abs((link.closest('[data-card-id]') ?? link).getBoundingClientRect().top - top);
  return links.reduce<HTMLElement | undefined>(
    (best, link) => (best && away(best) <= away(link) ? best : link),
    undefined,
  );
}

const cardElement = (cardId: CardId) =>
  document.querySelector<HTMLElement>(`[data-card-id="${cardId}"]`);

/** Scrolls the board only as far as it must to show a card. */
export function showCard(cardId: CardId): void {
  cardElement(cardId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Puts the focus back on a card once the page shows it where it now is. */
export function focusCard(cardId: CardId): void {
  // React has drawn by then: it queued its own microtask when the change came.
  queueMicrotask(() => {
    const link = cardElement(cardId)?.querySelector<HTMLElement>('[data-card-link]');
    if (!link) return;
    focusWhenFree(link);
    showCard(cardId);
  });
}
