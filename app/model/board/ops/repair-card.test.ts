import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { PersonId } from '#model/ids.ts';
import {
  addTask,
  AT,
  card,
  column,
  expectWhole,
  seededBoard,
} from '#test/support/boards-in-step.ts';
import { cardsOf } from '../doc.ts';
import { readBoard } from '../view.ts';
import { repairCard } from './repair-card.ts';

const by = 'person-ann' as PersonId;
const repair = { cardId: card('odd'), by, at: AT };

function oddCard(write: (map: Y.Map<unknown>) => void) {
  const doc = seededBoard();
  addTask(doc, 'even');
  addTask(doc, 'odd', 'doing');
  const map = cardsOf(doc).get(card('odd'));
  if (map) write(map);
  return doc;
}

test('R28 a repaired card reads as it did, and needs no repair', () => {
  const doc = oddCard((map) => {
    map.set('title', 'a plain text');
    map.set('due', '2026-02-30');
    map.set('owner', 7);
    map.set('checklist', new Y.Text('no list'));
    map.delete('createdBy');
    (map.get('kpis') as Y.Map<unknown>).set('kpi-demos', 'many');
  });
  const before = readBoard(doc).cards[card('odd')];
  expect(before?.needsRepair).toBe(true);

  expect(repairCard(doc, repair)).toBe(true);

  expect(readBoard(doc).cards[card('odd')]).toEqual({
    ...before,
    createdBy: by,
    needsRepair: false,
  });
  expect(repairCard(doc, repair)).toBe(false);
});

test('R28 a card without a place gets the one it is shown at', () => {
  const doc = oddCard((map) => map.set('place', 'nowhere'));
  const shown = readBoard(doc).columns[0]?.cardIds;
  expect(shown).toEqual([card('odd'), card('even')]);
  repairCard(doc, repair);
  const board = readBoard(doc);
  expectWhole(board);
  expect(board.columns[0]?.cardIds).toEqual(shown);
  expect(board.cards[card('odd')]?.columnId).toBe(column('todo'));
});

test('R28 whatever stands in a card, one repair puts all of it right and can be undone', () => {
  const fields = ['kind', 'title', 'place', 'body', 'owner', 'helpers', 'labels', 'kpis', 'due'];
  fields.push('flag', 'repeats', 'waited:2026-11-02', 'blockedBy:card-x', 'relatesTo:');
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...fields), fc.jsonValue()), (values) => {
      const doc = oddCard((map) => {
        for (const [field, value] of Object.entries(values)) map.set(field, value);
      });
      const before = readBoard(doc);
      const undo = new Y.UndoManager([cardsOf(doc)]);
      const isRepaired = repairCard(doc, repair);
      expect(readBoard(doc).cards[card('odd')]?.needsRepair).toBe(false);
      expect(isRepaired).toBe(before.cards[card('odd')]?.needsRepair);
      undo.undo();
      expect(readBoard(doc)).toEqual(before);
    }),
  );
});
