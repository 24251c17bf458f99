import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addTask, AT, card, column, person, seededBoard } from '#test/support/boards-in-step.ts';
import type { CardId } from '../../ids.ts';
import { cardsOf, type BoardDoc } from '../doc.ts';
import { readPlace } from '../place.ts';
import { isMap } from '../values.ts';
import { readBoard } from '../view.ts';
import { archiveCard } from './cards.ts';
import { archiveColumn } from './columns.ts';
import { archiveCards, assignCards, labelCards, moveCards, setDueOfCards } from './many-cards.ts';
import { restoreCards } from './plan.ts';

const shown = (doc: BoardDoc, at: number) => readBoard(doc).columns[at]?.cardIds;
const cards = (...names: string[]) => names.map(card);
const sizeOf = (doc: BoardDoc) => Y.encodeStateAsUpdate(doc).length;

function withCards(...names: string[]): BoardDoc {
  const doc = seededBoard();
  for (const name of names) addTask(doc, name);
  return doc;
}

/** How many updates a change sends: each is a transaction, and so a step to undo. */
function updatesOf(doc: BoardDoc, change: () => void): number {
  let count = 0;
  const onUpdate = () => (count += 1);
  doc.on('update', onUpdate);
  change();
  doc.off('update', onUpdate);
  return count;
}

test('R32 several cards move as one change, together and in their order', () => {
  const doc = withCards('a', 'b', 'c', 'd');
  addTask(doc, 'x', 'doing');
  addTask(doc, 'y', 'doing');
  const count = updatesOf(doc, () =>
    moveCards(doc, {
      cardIds: cards('a', 'c', 'd'),
      toColumnId: column('doing'),
      after: card('x'),
    }),
  );
  expect(count).toBe(1);
  expect(shown(doc, 0)).toEqual(cards('b'));
  expect(shown(doc, 1)).toEqual(cards('x', 'a', 'c', 'd', 'y'));
  moveCards(doc, { cardIds: cards('d', 'b'), toColumnId: column('doing'), after: null });
  expect(shown(doc, 1)).toEqual(cards('d', 'b', 'x', 'a', 'c', 'y'));
});

test('cards behind one of themselves go behind the one above that stays', () => {
  const doc = withCards('a', 'b', 'c', 'd');
  moveCards(doc, { cardIds: cards('d', 'b'), toColumnId: column('todo'), after: card('b') });
  expect(shown(doc, 0)).toEqual(cards('a', 'd', 'b', 'c'));
  moveCards(doc, { cardIds: cards('c', 'a'), toColumnId: column('todo'), after: card('a') });
  expect(shown(doc, 0)).toEqual(cards('c', 'a', 'd', 'b'));
});

test('cards that stand so already are not written again', () => {
  const doc = withCards('a', 'b', 'c');
  const before = sizeOf(doc);
  moveCards(doc, { cardIds: cards('b', 'c'), toColumnId: column('todo'), after: card('a') });
  moveCards(doc, { cardIds: cards('b', 'c'), toColumnId: column('todo'), after: card('b') });
  moveCards(doc, { cardIds: cards('b', 'c'), toColumnId: column('todo'), after: 'end' });
  moveCards(doc, { cardIds: cards('a', 'b'), toColumnId: column('todo'), after: null });
  expect(sizeOf(doc)).toBe(before);
});

test('R5 what somebody archived meanwhile stays archived, and the others go', () => {
  const doc = withCards('a', 'b', 'c');
  archiveCard(doc, { cardId: card('b'), at: AT });
  const cardIds = cards('a', 'b', 'c', 'gone');
  expect(moveCards(doc, { cardIds, toColumnId: column('done'), after: 'end' })).toEqual(
    cards('a', 'c'),
  );
  expect(assignCards(doc, { cardIds, ownerId: person('ann') })).toEqual(cards('a', 'c'));
  const board = readBoard(doc);
  expect(board.archivedCards.map(({ id, ownerId }) => [id, ownerId])).toEqual([
    [card('b'), undefined],
  ]);
  expect(shown(doc, 2)).toEqual(cards('a', 'c'));
});

test('cards do not move to a column that is gone', () => {
  const doc = withCards('a', 'b');
  archiveColumn(doc, { columnId: column('doing'), at: AT });
  const cardIds = cards('a', 'b');
  expect(moveCards(doc, { cardIds, toColumnId: column('doing'), after: 'end' })).toEqual([]);
  expect(shown(doc, 0)).toEqual(cardIds);
});

test('R32 owner, label, due day and archive reach all cards as one change each, and come back', () => {
  const doc = withCards('a', 'b', 'c');
  const cardIds = cards('a', 'c');
  const changes = [
    () => assignCards(doc, { cardIds, ownerId: person('ann') }),
    () => labelCards(doc, { cardIds, label: ' seo ', on: true }),
    () => setDueOfCards(doc, { cardIds, day: '2026-12-01' }),
  ];
  for (const change of changes) expect(updatesOf(doc, change)).toBe(1);
  const board = readBoard(doc);
  for (const id of cardIds) {
    expect(board.cards[id]).toMatchObject({
      ownerId: person('ann'),
      labels: ['seo'],
      due: '2026-12-01',
    });
  }
  expect(board.cards[card('b')]).toMatchObject({ labels: [] });
  expect(updatesOf(doc, () => archiveCards(doc, { cardIds, at: AT }))).toBe(1);
  expect(shown(doc, 0)).toEqual(cards('b'));
  restoreCards(doc, { cardIds });
  expect(shown(doc, 0)).toEqual(cards('a', 'b', 'c'));
  expect(labelCards(doc, { cardIds, label: ' ', on: true })).toEqual([]);
});

test('three hundred cards at once stay in order, with short ranks', () => {
  const doc = seededBoard();
  const cardIds: CardId[] = [];
  for (const [name, to] of [
    ['first', 'done'],
    ['last', 'done'],
  ] as const) {
    addTask(doc, name, to);
  }
  doc.transact(() => {
    for (let n = 0; n < 300; n += 1) cardIds.push(addTask(doc, `n${n}`));
  });
  cardIds.reverse();
  moveCards(doc, { cardIds, toColumnId: column('done'), after: card('first') });
  expect(shown(doc, 2)).toEqual([card('first'), ...cardIds, card('last')]);
  const ranks = [...cardsOf(doc).values()].filter(isMap).map((each) => readPlace(each)?.rank ?? '');
  expect(Math.max(...ranks.map(({ length }) => length))).toBeLessThan(100);
});
