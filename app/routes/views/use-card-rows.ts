import { createContext, useContext, useState, type FocusEvent, type RefObject } from 'react';
import type { CardId } from '#model/ids.ts';
import { useCardPositions } from '#routes/board/window/use-card-positions.ts';
import { useWantedCard } from '#routes/board/window/draw-card.ts';
import { usePieces } from '#routes/board/window/use-pieces.ts';

/** What scrolls the rows of a view. */
export const ScrollerContext = createContext<RefObject<HTMLElement>>({ current: null });

/** How high a row is about, before any was drawn. */
const ROW_PX = 41;

type Options = {
  readonly list: RefObject<HTMLElement>;
  readonly cardIds: readonly CardId[];
  /** Drawn wherever they are, beside the one that has the focus. */
  readonly pinned: readonly (CardId | undefined)[];
  readonly areRows?: boolean;
};

type RowPiece = { readonly cardId: CardId } | { readonly from: number; readonly heightPx: number };

/** Which rows of a long list to draw, and the room of those between: as the board's columns do. */
export function useCardRows({ list, cardIds, pinned, areRows }: Options): {
  readonly pieces: readonly RowPiece[];
  readonly isWhole: boolean;
  readonly focusedId: CardId | undefined;
  readonly onFocus: (event: FocusEvent) => void;
} {
  const scroller = useContext(ScrollerContext);
  const [focusedId, setFocusedId] = useState<CardId>();
  const kept = new Set([...pinned, focusedId, useWantedCard()]);
  const drawn = usePieces({
    scroller,
    list,
    gapPx: 0,
    rows: cardIds.map((id) => ({
      name: id,
      guessPx: (typicalPx) => typicalPx ?? ROW_PX,
      isPinned: kept.has(id),
      isLifted: false,
    })),
  });
  const isWhole = drawn === undefined;
  useCardPositions(list, { cardIds, isWhole, ...(areRows && { areRows }) });
  const all = (): RowPiece[] => cardIds.map((cardId) => ({ cardId }));
  return {
    isWhole,
    focusedId,
    pieces:
      drawn?.flatMap((piece): RowPiece[] => {
        if (piece.is === 'room') return [piece];
        const cardId = cardIds[piece.at];
        return cardId === undefined ? [] : [{ cardId }];
      }) ?? all(),
    onFocus: ({ target }) => {
      const row = target.closest<HTMLElement>('[data-card-id]');
      const cardId = cardIds.find((id) => id === row?.dataset.cardId);
      if (cardId !== undefined) setFocusedId(cardId);
    },
  };
}
