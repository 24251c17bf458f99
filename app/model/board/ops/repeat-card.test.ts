import { expect, test } from 'vitest';
import { addTask, AT, card, column, person, seededBoard } from '#test/support/boards-in-step.ts';
import type { ChecklistItemId, KpiId } from '../../ids.ts';
import type { Repeat } from '../board.ts';
import type { BoardDoc } from '../doc.ts';
import { readBoard, readCard } from '../view.ts';
import { writeBody } from './body.ts';
import { assignOwner, linkKpi, setDue, setLabel, setStart, setWaiting } from './card-fields.ts';
import { archiveCard, moveCard } from './cards.ts';
import { addChecklistItem, tickChecklistItem } from './checklist.ts';
import { setRelation } from './card-relations.ts';
import { repeatCard, setRepeats } from './repeat-card.ts';

const TODAY = '2026-11-23';
const weekly: Repeat = { unit: 'week', count: 1, when: 'done' };
const [old, next] = [card('report'), card('next')];

function withReport(repeats: Repeat = weekly): BoardDoc {
  const doc = seededBoard();
  addTask(doc, 'report', 'doing');
  setDue(doc, { cardId: old, day: '2026-11-20' });
  setRepeats(doc, { cardId: old, repeats });
  return doc;
}
const repeat = (doc: BoardDoc, today: typeof TODAY | '2026-11-19' = TODAY) =>
  repeatCard(doc, { cardId: old, id: next, today, at: AT });
const finish = (doc: BoardDoc) =>
  moveCard(doc, { cardId: old, toColumnId: column('done'), after: 'end' });

test('the next card is the same work, not begun, on its next day', () => {
  const doc = withReport();
  setStart(doc, { cardId: old, day: '2026-11-18' });
  assignOwner(doc, { cardId: old, ownerId: person('ann') });
  setLabel(doc, { cardId: old, label: 'reporting', on: true });
  linkKpi(doc, { cardId: old, kpiId: 'demos' as KpiId, expect: '+2', by: '2026-11-20' });
  writeBody(doc, { cardId: old, paragraphs: ['Who reads it'] });
  const item = { cardId: old, itemId: 'step' as ChecklistItemId };
  addChecklistItem(doc, { cardId: old, id: item.itemId, text: 'Collect' });
  tickChecklistItem(doc, { ...item, done: true });
  setWaiting(doc, { cardId: old, waitingOn: { who: 'Legal', since: AT, why: '' } });
  setRelation(doc, { cardId: old, otherId: card('x'), relation: 'blockedBy', on: true });
  expect(repeat(doc)).toBe(false);
  finish(doc);

  expect(repeat(doc)).toBe(true);

  const made = readCard(doc, next);
  expect(made).toMatchObject({
    title: 'report',
    columnId: column('todo'),
    start: '2026-11-25',
    due: '2026-11-27',
    ownerId: person('ann'),
    labels: ['reporting'],
    kpis: [{ kpiId: 'demos', expect: '+2' }],
    checklist: [{ id: 'step', text: 'Collect', done: false }],
    repeats: weekly,
    hasBody: true,
    needsRepair: false,
  });
  expect(made?.waitingOn ?? made?.blockedByIds).toBeUndefined();
});

test('each card has one successor, however often it is asked for', () => {
  const doc = withReport();
  finish(doc);
  expect(repeat(doc)).toBe(true);
  expect(repeat(doc)).toBe(false);
  expect(repeatCard(doc, { cardId: old, id: card('third'), today: TODAY, at: AT })).toBe(false);
  expect(readBoard(doc).cards[old]?.repeats).toBeUndefined();
  expect(Object.keys(readBoard(doc).cards)).toHaveLength(2);
});

test('by date the next card comes on the day the last one is due, done or not', () => {
  const doc = withReport({ unit: 'month', count: 1, date: 31, when: 'date' });
  expect(repeat(doc, '2026-11-19')).toBe(false);
  expect(repeat(doc)).toBe(true);
  expect(readBoard(doc).cards[next]?.due).toBe('2026-11-30');
});

test('an archived card does not come again, and a board without columns has no place for one', () => {
  const doc = withReport();
  finish(doc);
  archiveCard(doc, { cardId: old, at: AT });
  expect(repeat(doc)).toBe(false);
});

test('a rule that is none is not written', () => {
  const doc = withReport();
  for (const count of [0, 1.5, 367]) {
    expect(setRepeats(doc, { cardId: old, repeats: { ...weekly, count } })).toBe(false);
  }
  expect(readBoard(doc).cards[old]?.repeats).toEqual(weekly);
  setRepeats(doc, { cardId: old, repeats: undefined });
  expect(readBoard(doc).cards[old]?.repeats).toBeUndefined();
});
