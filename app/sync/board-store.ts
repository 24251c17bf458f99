import type { Board, Card, Column } from '#model/board/board.ts';
import { columnsOf, type BoardDoc } from '#model/board/doc.ts';
import { followBoard } from '#model/board/follow-board.ts';
import type { CardId, ColumnId } from '#model/ids.ts';
import { newBoardStore, type NewBoardStore } from './new-board-store.ts';

/** A board as React reads it: plain values, and after an edit every card and column it did not touch is the same object. */
export type BoardStore = {
  readonly subscribe: (onChange: () => void) => () => void;
  readonly board: () => Board;
  /** A card of this board, live or archived. */
  card(id: CardId): Card | undefined;
  /** A live column. */
  column(id: ColumnId): Column | undefined;
};

type Options = {
  readonly isHeld?: boolean;
  /** The store that shows the board already, to go on with. */
  readonly store?: NewBoardStore;
};

/**
 * Follows a document. Until the server's content is in it (R6), the board is the one the page came with; held, until
 * `follow` is called as well: a copy kept on this device may be older than the page.
 */
export function createBoardStore(
  doc: BoardDoc,
  initial: Board,
  { isHeld = false, store = newBoardStore(initial) }: Options = {},
): BoardStore & { readonly follow: () => void } {
  const columns = columnsOf(doc);
  let isFilled = false;
  let isFollowing = false;

  const followWhenFilled = (): void => {
    // Every board has columns from the server; a document without any has not been filled yet.
    if (isFilled || columns.size === 0) return;
    isFilled = true;
    columns.unobserve(followWhenFilled);
    const followed = followBoard(doc, { known: initial, onTouched: store.tell });
    store.readFrom(() => followed.board());
    store.tell();
  };
  const follow = (): void => {
    if (isFollowing) return;
    isFollowing = true;
    columns.observe(followWhenFilled);
    followWhenFilled();
  };
  if (!isHeld) follow();
  return { ...store, follow };
}
