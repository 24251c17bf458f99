import type { CardId, ColumnId } from '#model/ids.ts';
import { focusWhenFree } from '#routes/live-board/focus-when-free.ts';
import type { BoardStore } from '#sync/board-store.ts';
import type { Direction, PlacedColumn } from './drag/place.ts';
import { drawCard } from './window/draw-card.ts';

/** Which card and column an element of the board belongs to. */
export function cardAtFocus(store: BoardStore, target: HTMLElement) {
  const columnKey = target.closest<HTMLElement>('[data-column-id]')?.dataset.columnId;
  const cardKey = target.closest<HTMLElement>('[data-card-id]')?.dataset.cardId;
  const column = store.board().columns.find(({ id }) => id === columnKey);
  const columnId: ColumnId | undefined = column?.id;
  const cardId: CardId | undefined = column?.cardIds.find((id) => id === cardKey);
  return { columnId, cardId, isOnTitle: target.matches('[data-card-link]') };
}

/** The card beside another: above, below, at the column's ends, or at the same height one column over. */
export function cardBeside(
  columns: readonly PlacedColumn[],
  cardId: CardId,
  direction: Direction,
): CardId | undefined {
  const at = columns.findIndex(({ cardIds }) => cardIds.includes(cardId));
  const ids = columns[at]?.cardIds ?? [];
  const index = ids.indexOf(cardId);
  switch (direction) {
    case 'up':
      return ids[index - 1];
    case 'down':
      return ids[index + 1];
    case 'top':
      return ids[0];
    case 'bottom':
      return ids.at(-1);
    case 'left':
      return nearestIn(columns.slice(0, at).reverse(), { cardId, index });
    case 'right':
      return nearestIn(columns.slice(at + 1), { cardId, index });
  }
}

/** In the first of these columns that has cards, the one at a card's height on the screen. */
function nearestIn(
  columns: readonly PlacedColumn[],
  { cardId, index }: { readonly cardId: CardId; readonly index: number },
): CardId | undefined {
  const column = columns.find(({ cardIds }) => cardIds.length > 0);
  if (!column) return undefined;
  const top = cardElement(cardId)?.getBoundingClientRect().top ?? 0;
  let nearest: string | undefined;
  let nearestPx = Infinity;
  // Those that are drawn, among which all in sight are.
  for (const card of document.querySelectorAll<HTMLElement>(
    `[data-column-id="${column.id}"] [data-card-id]`,
  )) {
    const awayPx = Math.abs(card.getBoundingClientRect().top - top);
    if (awayPx < nearestPx) [nearest, nearestPx] = [card.dataset.cardId, awayPx];
  }
  const { cardIds } = column;
  return cardIds.find((id) => id === nearest) ?? cardIds[Math.min(index, cardIds.length - 1)];
}

const cardElement = (cardId: CardId) =>
  document.querySelector<HTMLElement>(`[data-card-id="${cardId}"]`);

/** Scrolls the board only as far as it must to show a card. */
export function showCard(cardId: CardId): void {
  queueMicrotask(() => {
    drawCard(cardId);
    scrollTo(cardId);
  });
}

function scrollTo(cardId: CardId): void {
  cardElement(cardId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Puts the focus back on a card once the page shows it where it now is. */
export function focusCard(cardId: CardId): void {
  // React has drawn by then: it queued its own microtask when the change came.
  queueMicrotask(() => {
    drawCard(cardId);
    const link = cardElement(cardId)?.querySelector<HTMLElement>('[data-card-link]');
    // A folded column stands for its cards.
    const target = link ?? document.querySelector<HTMLElement>(`[data-holds="${cardId}"]`);
    if (!target) return;
    focusWhenFree(target);
    const shown = target.closest('[data-card-id]') ?? target;
    shown.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
