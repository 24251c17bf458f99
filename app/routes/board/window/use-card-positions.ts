import type { RefObject } from 'react';
import { useLayoutEffectInBrowser } from '#routes/live-board/use-layout-effect.ts';
import type { CardId } from '#model/ids.ts';

type Options = {
  readonly cardIds: readonly CardId[];
  /** All cards are drawn: a screen reader counts them itself. */
  readonly isWhole: boolean;
  /** Rows of a table, under one of headings. */
  readonly areRows?: boolean;
};

/**
 * Says of each card in a list of which many are left out, which of how many it is. Written past React: one card more
 * at the top would draw all below it again.
 */
export function useCardPositions(
  list: RefObject<HTMLElement>,
  { cardIds, isWhole, areRows = false }: Options,
): void {
  useLayoutEffectInBrowser(() => {
    const cards = list.current?.querySelectorAll<HTMLElement>(':scope > [data-card-id]') ?? [];
    const positions = isWhole
      ? undefined
      : new Map<string, number>(cardIds.map((id, at) => [id, at + 1]));
    for (const card of cards) {
      const position = positions?.get(card.dataset.cardId ?? '');
      if (areRows) {
        card.ariaRowIndex = position === undefined ? null : String(position + 1);
        continue;
      }
      card.ariaPosInSet = position === undefined ? null : String(position);
      card.ariaSetSize = position === undefined ? null : String(cardIds.length);
    }
  });
}
