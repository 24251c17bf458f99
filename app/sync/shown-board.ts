import type { Board, Card, Column } from '#model/board/board.ts';
import type { IsShown } from '#model/board/filter.ts';
import type { CardId, ColumnId } from '#model/ids.ts';
import type { BoardStore } from './board-store.ts';

/** A board of which only some cards are shown. Its `board()` and `column()` have no others; `card()` knows all. */
export type ShownBoard = BoardStore & {
  /** How many live cards are not shown. */
  readonly hidden: () => number;
  /** Shows a card whatever the filter says: who has just written one sees it. */
  readonly keep: (cardId: CardId) => void;
};

/**
 * Shows part of a board. Every column that shows the same cards in the same order keeps its identity, so that an edit
 * draws no more than it does without a filter; each card is asked about once as long as it stays the same.
 */
export function createShownBoard(
  whole: BoardStore,
  isShown: IsShown,
  kept: Set<CardId> = new Set(),
): ShownBoard {
  const listeners = new Set<() => void>();
  let answers = new WeakMap<Card, boolean>();
  let columnsSay = '';
  let from: Board | undefined;
  let shown: Board | undefined;

  const ask = (card: Card, column: Column): boolean => {
    if (kept.has(card.id)) return true;
    const known = answers.get(card);
    if (known !== undefined) return known;
    const answer = isShown(card, column);
    answers.set(card, answer);
    return answer;
  };
  const board = (): Board => {
    const now = whole.board();
    if (shown && from === now) return shown;
    const says = JSON.stringify(
      now.columns.map(({ id, title, category }) => [id, title, category]),
    );
    // What a column is called, and whether its work is finished, answers for all its cards.
    if (says !== columnsSay) answers = new WeakMap();
    columnsSay = says;
    from = now;
    return (shown = part(now, shown, ask));
  };
  return {
    subscribe: (onChange) => {
      listeners.add(onChange);
      const stop = whole.subscribe(onChange);
      return () => {
        listeners.delete(onChange);
        stop();
      };
    },
    board,
    card: (id) => whole.card(id),
    column: (id: ColumnId) => board().columns.find((column) => column.id === id),
    hidden: () => Object.keys(whole.board().cards).length - Object.keys(board().cards).length,
    keep: (cardId) => {
      kept.add(cardId);
      from = undefined;
      for (const listener of listeners) listener();
    },
  };
}

function part(
  whole: Board,
  before: Board | undefined,
  ask: (card: Card, column: Column) => boolean,
): Board {
  const old = new Map(before?.columns.map((column) => [column.id, column]));
  const cards: Record<CardId, Card> = {};
  const columns = whole.columns.map((column) => {
    const cardIds = column.cardIds.filter((id) => {
      const card = whole.cards[id];
      if (!card || !ask(card, column)) return false;
      cards[id] = card;
      return true;
    });
    const was = old.get(column.id);
    return was && isSame(was, { ...column, cardIds }) ? was : { ...column, cardIds };
  });
  return { ...whole, columns, cards };
}

function isSame(a: Column, b: Column): boolean {
  const names = Object.keys(b) as (keyof Column)[];
  if (names.length !== Object.keys(a).length) return false;
  return names.every((name) =>
    name === 'cardIds'
      ? a.cardIds.length === b.cardIds.length && a.cardIds.every((id, at) => id === b.cardIds[at])
      : a[name] === b[name],
  );
}
