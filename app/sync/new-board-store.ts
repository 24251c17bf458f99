import type { Board } from '#model/board/board.ts';
import type { BoardStore } from './board-store.ts';

/** A store before anything follows a document: it needs no Yjs, so a page can draw before that has come. */
export type NewBoardStore = BoardStore & {
  /** From now on the board is what `read` answers. */
  readonly readFrom: (read: () => Board) => void;
  /** The board is another than before. */
  readonly tell: () => void;
};

/** A store of the board the page came with. */
export function newBoardStore(initial: Board): NewBoardStore {
  const listeners = new Set<() => void>();
  let board = (): Board => initial;
  return {
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    board: () => board(),
    card: (id) => board().cards[id] ?? board().archivedCards.find((card) => card.id === id),
    column: (id) => board().columns.find((column) => column.id === id),
    readFrom: (read) => {
      board = read;
    },
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
}
