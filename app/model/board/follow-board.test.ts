import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addTask, card, column, copyOf, seededBoard, sync } from '#test/support/boards-in-step.ts';
import { followBoard, type Touched } from './follow-board.ts';
import { archiveCard, moveCard, renameCard } from './ops/cards.ts';
import { addChecklistItem } from './ops/checklist.ts';
import { archiveColumn, renameColumn } from './ops/columns.ts';
import { readBoard } from './view.ts';
import type { ChecklistItemId } from '../ids.ts';

function boardWith(...names: string[]) {
  const doc = seededBoard();
  for (const name of names) addTask(doc, name);
  return doc;
}

test('the followed board is what reading the whole document gives, after every kind of edit', () => {
  const doc = boardWith('a', 'b', 'c');
  const followed = followBoard(doc);
  const edits: (() => void)[] = [
    () => renameCard(doc, { cardId: card('a'), title: 'A' }),
    () => moveCard(doc, { cardId: card('b'), toColumnId: column('done'), after: 'end' }),
    () => addTask(doc, 'd', 'done'),
    () => archiveCard(doc, { cardId: card('c'), at: '2026-11-02T09:00:00.000Z' }),
    () => archiveColumn(doc, { columnId: column('done'), at: '2026-11-02T09:00:00.000Z' }),
    () => renameColumn(doc, { columnId: column('doing'), title: 'In work' }),
  ];
  for (const edit of edits) {
    edit();
    expect(followed.board()).toEqual(readBoard(doc));
  }
});

test('an edit leaves every other card and column the same object', () => {
  const doc = boardWith('a', 'b', 'c');
  const followed = followBoard(doc);
  const before = followed.board();

  renameCard(doc, { cardId: card('b'), title: 'B' });
  const after = followed.board();

  expect(after.cards[card('a')]).toBe(before.cards[card('a')]);
  expect(after.cards[card('b')]).not.toBe(before.cards[card('b')]);
  expect(after.columns).toEqual(before.columns);
  after.columns.forEach((each, at) => expect(each).toBe(before.columns[at]));
});

test('a move changes the two columns and the card, nothing else', () => {
  const doc = boardWith('a', 'b');
  const followed = followBoard(doc);
  const before = followed.board();

  moveCard(doc, { cardId: card('a'), toColumnId: column('doing'), after: 'end' });
  const after = followed.board();

  expect(after.columns.map((each, at) => each === before.columns[at])).toEqual([
    false,
    false,
    true,
  ]);
  expect(after.cards[card('b')]).toBe(before.cards[card('b')]);
});

test('a card shown elsewhere because its column went keeps its identity too', () => {
  const doc = boardWith('a');
  addTask(doc, 'stray', 'done');
  archiveColumn(doc, { columnId: column('done'), at: '2026-11-02T09:00:00.000Z' });
  const followed = followBoard(doc);
  const before = followed.board();

  renameCard(doc, { cardId: card('a'), title: 'A' });

  expect(followed.board().cards[card('stray')]).toBe(before.cards[card('stray')]);
});

test('without a change it is the same board', () => {
  const followed = followBoard(boardWith('a'));
  expect(followed.board()).toBe(followed.board());
});

test('what is touched is told: the cards, however deep the edit, or that it was columns', () => {
  const doc = boardWith('a', 'b');
  const touched: Touched[] = [];
  followBoard(doc, { onTouched: (each) => touched.push(each) });

  addChecklistItem(doc, { cardId: card('a'), id: 'item' as ChecklistItemId, text: 'Draft' });
  renameColumn(doc, { columnId: column('todo'), title: 'Next' });

  expect(touched).toEqual([
    { cardIds: new Set([card('a')]), columns: false },
    { cardIds: new Set(), columns: true },
  ]);
});

test('a board known from elsewhere gives its identities to what says the same', () => {
  const doc = boardWith('a', 'b');
  const known = JSON.parse(JSON.stringify(readBoard(doc))) as ReturnType<typeof readBoard>;
  const other = copyOf(doc);
  renameCard(other, { cardId: card('b'), title: 'B' });
  sync(doc, other);

  const board = followBoard(doc, { known }).board();

  expect(board.cards[card('a')]).toBe(known.cards[card('a')]);
  expect(board.cards[card('b')]?.title).toBe('B');
  expect(board.columns[1]).toBe(known.columns[1]);
  expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(other));
});
