import { expect, test } from 'vitest';
import { idFromBytes, type CardId, type ColumnId, type PersonId } from '../../ids.ts';
import { newBoardDoc } from '../doc.ts';
import { readBoard } from '../view.ts';
import { addCard } from './cards.ts';
import { archiveWithServing, moveUnder, moveWithServing, restoreCards } from './plan.ts';
import { seedBoard } from './seed-board.ts';

const id = <T extends CardId | ColumnId | PersonId>(n: number) =>
  idFromBytes<T>(new Uint8Array(16).fill(n));
const [proposed, committed] = [id<ColumnId>(101), id<ColumnId>(102)];
const [priority, email, campaign, other] = [1, 2, 3, 4].map((n) => id<CardId>(n)) as [
  CardId,
  CardId,
  CardId,
  CardId,
];

function plan() {
  const doc = newBoardDoc();
  seedBoard(doc, {
    kind: 'plan',
    columns: [
      { id: proposed, title: 'Proposed', category: 'backlog' },
      { id: committed, title: 'Committed', category: 'doing' },
    ],
  });
  const base = {
    columnId: proposed,
    after: 'end' as const,
    createdAt: '2026-10-01T08:00:00.000Z',
    createdBy: id<PersonId>(9),
  };
  addCard(doc, { ...base, id: priority, kind: 'priority', title: 'Win mid-market' });
  addCard(doc, { ...base, id: email, kind: 'channel-plan', title: 'Email', servesId: priority });
  addCard(doc, { ...base, id: campaign, kind: 'campaign', title: 'Nurture', servesId: email });
  addCard(doc, { ...base, id: other, kind: 'channel-plan', title: 'Events' });
  return doc;
}

const columnOf = (doc: ReturnType<typeof plan>, cardId: CardId) =>
  readBoard(doc).cards[cardId]?.columnId;

test('a committed priority takes along what serves it, and nothing else', () => {
  const doc = plan();
  expect(moveWithServing(doc, { cardId: priority, toColumnId: committed, after: 'end' })).toBe(
    true,
  );
  expect([priority, email, campaign].map((each) => columnOf(doc, each))).toEqual(
    Array(3).fill(committed),
  );
  expect(columnOf(doc, other)).toBe(proposed);
});

test('a priority goes as one change: others never see it without its channel plans', () => {
  const doc = plan();
  let updates = 0;
  doc.on('update', () => (updates += 1));
  moveWithServing(doc, { cardId: priority, toColumnId: committed, after: 'end' });
  expect(updates).toBe(1);
});

test('a channel plan put under another priority goes there with its campaigns, as one change', () => {
  const doc = plan();
  let updates = 0;
  doc.on('update', () => (updates += 1));
  const move = { cardId: email, servesId: other, toColumnId: committed, after: 'end' as const };
  expect(moveUnder(doc, move)).toBe(true);
  expect(updates).toBe(1);
  expect(readBoard(doc).cards[email]?.servesId).toBe(other);
  expect(columnOf(doc, campaign)).toBe(committed);
});

test('R5 archiving a priority takes its channel plans and campaigns, and one undo brings all back', () => {
  const doc = plan();
  const taken = archiveWithServing(doc, { cardId: priority, at: '2026-10-02T08:00:00.000Z' });
  expect(taken).toEqual([priority, email, campaign]);
  expect(Object.keys(readBoard(doc).cards)).toEqual([other]);
  restoreCards(doc, { cardIds: taken });
  expect(Object.keys(readBoard(doc).cards)).toHaveLength(4);
});

test('a circle of cards that serve each other ends', () => {
  const doc = plan();
  const [a, b] = [id<CardId>(21), id<CardId>(22)];
  const base = {
    columnId: proposed,
    after: 'end' as const,
    createdAt: '',
    createdBy: id<PersonId>(9),
  };
  addCard(doc, { ...base, id: a, kind: 'campaign', title: 'A', servesId: b });
  addCard(doc, { ...base, id: b, kind: 'campaign', title: 'B', servesId: a });
  expect(archiveWithServing(doc, { cardId: a, at: 'now' })).toEqual([a, b]);
});
