import { expect, test } from 'vitest';
import { readBoard } from '#model/board/view.ts';
import { assignOwner, setLabel } from '#model/board/ops/card-fields.ts';
import { moveCard } from '#model/board/ops/cards.ts';
import { setColumnCategory } from '#model/board/ops/columns.ts';
import { addTask, column, person, seededBoard } from '#test/support/boards-in-step.ts';
import { createBoardStore } from './board-store.ts';
import { createShownBoard } from './shown-board.ts';

function aShownBoard() {
  const doc = seededBoard();
  const a = addTask(doc, 'a');
  const b = addTask(doc, 'b');
  const c = addTask(doc, 'c', 'doing');
  setLabel(doc, { cardId: a, label: 'seo', on: true });
  setLabel(doc, { cardId: c, label: 'seo', on: true });
  const whole = createBoardStore(doc, readBoard(doc));
  let asked = 0;
  const shown = createShownBoard(whole, ({ labels }, { category }) => {
    asked += 1;
    return labels.includes('seo') && category !== 'done';
  });
  const ids = () => shown.board().columns.map(({ cardIds }) => cardIds);
  return { doc, whole, shown, ids, cards: { a, b, c }, asked: () => asked };
}

test('R33 shows the cards that fit, in the board’s order, and counts the others', () => {
  const { doc, shown, ids, cards } = aShownBoard();
  expect(ids()).toEqual([[cards.a], [cards.c], []]);
  expect(shown.hidden()).toBe(1);
  expect(Object.keys(shown.board().cards)).toEqual([cards.a, cards.c]);
  expect(shown.card(cards.b)?.title).toBe('b');
  setLabel(doc, { cardId: cards.b, label: 'seo', on: true });
  expect(ids()).toEqual([[cards.a, cards.b], [cards.c], []]);
});

test('R33 an edit asks again about the card it touched, and leaves every other column the same', () => {
  const { doc, shown, cards, asked } = aShownBoard();
  const [todo, doing] = shown.board().columns;
  const before = asked();
  assignOwner(doc, { cardId: cards.b, ownerId: person('ann') });
  expect(shown.board().columns[0]).toBe(todo);
  expect(asked()).toBe(before + 1);
  moveCard(doc, { cardId: cards.a, toColumnId: column('done'), after: 'end' });
  expect(shown.board().columns[1]).toBe(doing);
});

test('R33 a column that becomes the finished one answers anew for its cards', () => {
  const { doc, ids, cards } = aShownBoard();
  ids();
  setColumnCategory(doc, { columnId: column('doing'), category: 'done' });
  expect(ids()).toEqual([[cards.a], [], []]);
});

test('R33 a card that is kept is shown whatever the filter says', () => {
  const { shown, ids, cards } = aShownBoard();
  let heard = 0;
  const stop = shown.subscribe(() => (heard += 1));
  shown.keep(cards.b);
  expect(ids()[0]).toEqual([cards.a, cards.b]);
  expect(heard).toBe(1);
  stop();
});
