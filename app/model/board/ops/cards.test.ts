import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addTask, AT, card, column, person, seededBoard } from '#test/support/boards-in-step.ts';
import type { CardId, ChecklistItemId, KeyResultId, KpiId } from '../../ids.ts';
import { LIMITS } from '../../limits.ts';
import type { BoardDoc } from '../doc.ts';
import { plainText } from '../rich-text.ts';
import { readBoard, readCard } from '../view.ts';
import { writeBody } from './body.ts';
import {
  assignOwner,
  linkKpi,
  setChannel,
  setDue,
  setLabel,
  setServes,
  setWaiting,
  unlinkKpi,
} from './card-fields.ts';
import { addCard, archiveCard, moveCard, renameCard } from './cards.ts';
import { addChecklistItem, moveChecklistItem, removeChecklistItem } from './checklist.ts';
import { addColumn, moveColumn, renameColumn, setColumnLimit } from './columns.ts';
import { addKeyResult, editKeyResult, removeKeyResult } from './key-results.ts';
import { seedBoard } from './seed-board.ts';

const shown = (doc: BoardDoc, at: number) => readBoard(doc).columns[at]?.cardIds;
const sizeOf = (doc: BoardDoc) => Y.encodeStateAsUpdate(doc).length;

function withCards(...names: string[]): BoardDoc {
  const doc = seededBoard();
  for (const name of names) addTask(doc, name);
  return doc;
}

test('a card goes behind the card it was put behind, to the top or to the end', () => {
  const doc = withCards('a', 'b', 'c');
  moveCard(doc, { cardId: card('a'), toColumnId: column('todo'), after: card('b') });
  expect(shown(doc, 0)).toEqual([card('b'), card('a'), card('c')]);
  moveCard(doc, { cardId: card('c'), toColumnId: column('todo'), after: null });
  expect(shown(doc, 0)).toEqual([card('c'), card('b'), card('a')]);
  moveCard(doc, { cardId: card('c'), toColumnId: column('doing'), after: 'end' });
  moveCard(doc, { cardId: card('a'), toColumnId: column('doing'), after: card('gone') });
  expect(shown(doc, 1)).toEqual([card('c'), card('a')]);
});

test('a card that is where it is put is not written again', () => {
  const doc = withCards('a', 'b', 'c');
  const before = sizeOf(doc);
  for (const after of [card('a'), card('b')]) {
    expect(moveCard(doc, { cardId: card('b'), toColumnId: column('todo'), after })).toBe(true);
  }
  moveCard(doc, { cardId: card('c'), toColumnId: column('todo'), after: 'end' });
  moveCard(doc, { cardId: card('a'), toColumnId: column('todo'), after: null });
  moveColumn(doc, { columnId: column('doing'), after: column('todo') });
  renameCard(doc, { cardId: card('a'), title: 'a' });
  expect(sizeOf(doc)).toBe(before);
});

test('an op on a card or column that is not there does nothing and says so', () => {
  const doc = withCards('a');
  const before = sizeOf(doc);
  const cardId = card('gone');
  expect(moveCard(doc, { cardId, toColumnId: column('todo'), after: null })).toBe(false);
  expect(moveCard(doc, { cardId: card('a'), toColumnId: column('gone'), after: null })).toBe(false);
  expect(renameCard(doc, { cardId, title: 'x' })).toBe(false);
  expect(archiveCard(doc, { cardId, at: AT })).toBe(false);
  expect(assignOwner(doc, { cardId, ownerId: person('ann') })).toBe(false);
  expect(setLabel(doc, { cardId, label: 'x', on: true })).toBe(false);
  expect(renameColumn(doc, { columnId: column('gone'), title: 'x' })).toBe(false);
  expect(writeBody(doc, { cardId, paragraphs: ['x'] })).toBe(false);
  expect(sizeOf(doc)).toBe(before);
});

test('one op is one transaction', () => {
  const doc = seededBoard();
  let updates = 0;
  doc.on('update', () => (updates += 1));
  addTask(doc, 'a');
  expect(updates).toBe(1);
});

test('R6 a board that has content is never seeded again', () => {
  const doc = withCards('a');
  expect(seedBoard(doc, { kind: 'plan', columns: [] })).toBe(false);
  expect(readBoard(doc).kind).toBe('tasks');
});

test('titles are cut and kept on one line, never refused', () => {
  const doc = withCards('a');
  renameCard(doc, { cardId: card('a'), title: 'x'.repeat(LIMITS.titleChars + 9) });
  expect(readBoard(doc).cards[card('a')]?.title).toHaveLength(LIMITS.titleChars);
  renameCard(doc, { cardId: card('a'), title: 'two\nlines and a space ' });
  expect(readBoard(doc).cards[card('a')]?.title).toBe('two lines and a space ');
});

test('a title with characters of two code units is edited whole', () => {
  const doc = withCards('a');
  renameCard(doc, { cardId: card('a'), title: 'go 😀' });
  renameCard(doc, { cardId: card('a'), title: 'go 😁!' });
  expect(readBoard(doc).cards[card('a')]?.title).toBe('go 😁!');
});

test('an id that is taken makes no second card', () => {
  const doc = withCards('a');
  const again = {
    id: card('a'),
    kind: 'task',
    title: 'again',
    columnId: column('done'),
    after: 'end',
    createdAt: AT,
    createdBy: person('bob'),
  } as const;
  expect(addCard(doc, again)).toBe(false);
  expect(readBoard(doc).cards[card('a')]?.title).toBe('a');
});

test('fields are set and removed, and what is no value is not written', () => {
  const doc = withCards('a', 'b');
  const cardId = card('a');
  const kpiId = 'demos' as KpiId;
  assignOwner(doc, { cardId, ownerId: person('bob') });
  setDue(doc, { cardId, day: '2026-11-14' });
  expect(setDue(doc, { cardId, day: '2026-13-01' })).toBe(false);
  setServes(doc, { cardId, servesId: card('b') });
  expect(setServes(doc, { cardId, servesId: cardId })).toBe(false);
  setChannel(doc, { cardId, channel: ' Email ' });
  setWaiting(doc, { cardId, waitingOn: { who: 'Legal', since: AT, why: 'claims' } });
  linkKpi(doc, { cardId, kpiId, expect: ' +15 demos ', by: '2026-12-31' });
  expect(readBoard(doc).cards[cardId]).toMatchObject({
    ownerId: person('bob'),
    due: '2026-11-14',
    servesId: card('b'),
    channel: 'Email',
    waitingOn: { who: 'Legal', since: AT, why: 'claims' },
    kpis: [{ kpiId, expect: '+15 demos', by: '2026-12-31' }],
  });
  assignOwner(doc, { cardId, ownerId: undefined });
  setDue(doc, { cardId });
  setServes(doc, { cardId });
  setChannel(doc, { cardId, channel: ' ' });
  setWaiting(doc, { cardId });
  unlinkKpi(doc, { cardId, kpiId });
  const bare = readBoard(doc).cards[cardId];
  for (const field of ['ownerId', 'due', 'servesId', 'channel', 'waitingOn']) {
    expect(bare).not.toHaveProperty(field);
  }
  expect(bare?.kpis).toEqual([]);
});

test('a checklist keeps its order when items are moved and removed', () => {
  const doc = withCards('a');
  const cardId = card('a');
  const item = (name: string) => `item-${name}` as ChecklistItemId;
  for (const name of ['1', '2', '3']) addChecklistItem(doc, { cardId, id: item(name), text: name });
  expect(addChecklistItem(doc, { cardId, id: item('4'), text: '  ' })).toBe(false);
  moveChecklistItem(doc, { cardId, itemId: item('3'), after: null });
  moveChecklistItem(doc, { cardId, itemId: item('1'), after: 'end' });
  const texts = () => readCard(doc, cardId)?.checklist.map(({ text }) => text);
  expect(texts()).toEqual(['3', '2', '1']);
  removeChecklistItem(doc, { cardId, itemId: item('2') });
  expect(texts()).toEqual(['3', '1']);
});

test('key results keep their order, and a number that is none is not written', () => {
  const doc = withCards('a');
  const cardId = card('a') satisfies CardId;
  const keyResult = (name: string) => `kr-${name}` as KeyResultId;
  const kpiId = 'demos' as KpiId;
  addKeyResult(doc, { cardId, id: keyResult('1'), kpiId, baseline: 10, target: 20 });
  addKeyResult(doc, { cardId, id: keyResult('2'), kpiId, baseline: 5, target: 1, weight: 2 });
  expect(addKeyResult(doc, { cardId, id: keyResult('3'), kpiId, baseline: NaN, target: 1 })).toBe(
    false,
  );
  editKeyResult(doc, { cardId, keyResultId: keyResult('1'), target: 25, baseline: Infinity });
  expect(readCard(doc, cardId)?.keyResults).toEqual([
    { id: keyResult('1'), kpiId, baseline: 10, target: 25, weight: 1 },
    { id: keyResult('2'), kpiId, baseline: 5, target: 1, weight: 2 },
  ]);
  removeKeyResult(doc, { cardId, keyResultId: keyResult('1') });
  expect(readCard(doc, cardId)?.keyResults.map(({ id }) => id)).toEqual([keyResult('2')]);
});

test('a written description is read back, and replaces the one before', () => {
  const doc = withCards('a');
  const cardId = card('a');
  writeBody(doc, { cardId, paragraphs: ['Old'] });
  writeBody(doc, { cardId, paragraphs: ['Why we do it.', '', 'How.'] });
  expect(plainText(readCard(doc, cardId)?.body ?? [])).toBe('Why we do it.\nHow.');
  expect(readBoard(doc).cards[cardId]?.hasBody).toBe(true);
  writeBody(doc, { cardId, paragraphs: [''] });
  expect(readBoard(doc).cards[cardId]?.hasBody).toBe(false);
});

test('columns are added where asked, moved, and limited to whole numbers of cards', () => {
  const doc = seededBoard();
  addColumn(doc, { id: column('x'), title: 'X', category: 'review', after: column('doing') });
  addColumn(doc, { id: column('y'), title: 'Y', category: 'backlog', after: null });
  moveColumn(doc, { columnId: column('done'), after: column('y') });
  expect(readBoard(doc).columns.map(({ id }) => id)).toEqual(
    ['y', 'done', 'todo', 'doing', 'x'].map(column),
  );
  setColumnLimit(doc, { columnId: column('x'), limit: 2.7 });
  setColumnLimit(doc, { columnId: column('doing'), limit: 0 });
  expect(readBoard(doc).columns.map(({ limit }) => limit)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    2,
  ]);
});
