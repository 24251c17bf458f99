import { createContext, useContext, useEffect, type MutableRefObject } from 'react';
import type { Board } from '#model/board/board.ts';
import type { CardId } from '#model/ids.ts';

/** The board a page holds, for the palette to look through. */
export type BoardHere = {
  readonly board: () => Board;
  readonly keyOf: (cardId: CardId) => string | undefined;
  /** Where a card of the board opens. */
  readonly pathOf: (cardId: CardId) => string;
};

/** Where a page says which board it holds, and the palette reads it: nothing is drawn again for it. */
export const BoardHereContext = createContext<MutableRefObject<BoardHere | undefined>>({
  current: undefined,
});

/** Lets the palette find the cards of the board on this page before the server answers, and without it. */
export function useBoardHere({ board, keyOf, pathOf }: BoardHere): void {
  const hereRef = useContext(BoardHereContext);
  useEffect(() => {
    const mine = { board, keyOf, pathOf };
    hereRef.current = mine;
    return () => {
      if (hereRef.current === mine) hereRef.current = undefined;
    };
  });
}
