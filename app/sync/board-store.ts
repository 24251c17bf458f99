import type { Board, Card, Column } from '#model/board/board.ts';
import { columnsOf, type BoardDoc } from '#model/board/doc.ts';
import { followBoard, type FollowedBoard } from '#model/board/follow-board.ts';
import type { CardId, ColumnId } from '#model/ids.ts';

/** A board as React reads it: plain values, and after an edit every card and column it did not touch is the same object. */
export type BoardStore = {
  readonly subscribe: (onChange: () => void) => () => void;
  readonly board: () => Board;
  /** A card of this board, live or archived. */
  card(id: CardId): Card | undefined;
  /** A live column. */
  column(id: ColumnId): Column | undefined;
};

/**
 * Follows a document. Until the server's content is in it (R6), the board is the one the page came with; held, until
 * `follow` is called as well: a copy kept on this device may be older than the page.
 */
export function createBoardStore(
  doc: BoardDoc,
  initial: Board,
  { isHeld = false }: { readonly isHeld?: boolean } = {},
): BoardStore & { readonly follow: () => void } {
  const listeners = new Set<() => void>();
  const columns = columnsOf(doc);
  let followed: FollowedBoard | undefined;
  let isFollowing = false;

  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const followWhenFilled = (): void => {
    // Every board has columns from the server; a document without any has not been filled yet.
    if (followed || columns.size === 0) return;
    columns.unobserve(followWhenFilled);
    followed = followBoard(doc, { known: initial, onTouched: tell });
    tell();
  };
  const follow = (): void => {
    if (isFollowing) return;
    isFollowing = true;
    columns.observe(followWhenFilled);
    followWhenFilled();
  };
  if (!isHeld) follow();

  const board = (): Board => followed?.board() ?? initial;
  return {
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    board,
    follow,
    card: (id) => board().cards[id] ?? board().archivedCards.find((card) => card.id === id),
    column: (id) => board().columns.find((column) => column.id === id),
  };
}
