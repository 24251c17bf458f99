import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { newBoardDoc } from '#model/board/doc.ts';
import { renameCard } from '#model/board/ops/cards.ts';
import { readBoard } from '#model/board/view.ts';
import { addTask, card, column, seededBoard } from '#test/support/boards-in-step.ts';
import { createBoardStore } from './board-store.ts';

function stored() {
  const server = seededBoard();
  addTask(server, 'a');
  addTask(server, 'b');
  const initial = JSON.parse(JSON.stringify(readBoard(server))) as ReturnType<typeof readBoard>;
  const doc = newBoardDoc();
  return { server, initial, doc, store: createBoardStore(doc, initial) };
}

test('R6 until the server has filled the document, the board is what the page came with', () => {
  const { store, initial } = stored();
  expect(store.board()).toBe(initial);
  expect(store.card(card('a'))?.title).toBe('a');
});

test('the arrival of the document changes no card that says the same', () => {
  const { server, doc, store, initial } = stored();
  let told = 0;
  store.subscribe(() => (told += 1));

  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));

  expect(told).toBeGreaterThan(0);
  expect(store.card(card('a'))).toBe(initial.cards[card('a')]);
  expect(store.column(column('todo'))).toBe(initial.columns[0]);
});

test('an edit is told, and gives a new card and nothing else new', () => {
  const { server, doc, store } = stored();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
  const [a, b] = [store.card(card('a')), store.card(card('b'))];
  let told = 0;
  const stop = store.subscribe(() => (told += 1));

  renameCard(doc, { cardId: card('a'), title: 'A' });
  stop();
  renameCard(doc, { cardId: card('b'), title: 'B' });

  expect(told).toBe(1);
  expect(store.card(card('a'))).not.toBe(a);
  expect(b?.title).toBe('b');
});
