import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  addTask,
  AT,
  card,
  column,
  copyOf,
  expectWhole,
  FROM_AFAR,
  person,
  seededBoard,
  sync,
} from '#test/support/boards-in-step.ts';
import type { CardId, ChecklistItemId, KpiId } from '../ids.ts';
import { cardsOf, columnsOf, type BoardDoc } from './doc.ts';
import { linkKpi, setHelper, setLabel } from './ops/card-fields.ts';
import { archiveCard, moveCard, renameCard, restoreCard } from './ops/cards.ts';
import { addChecklistItem, editChecklistItem, tickChecklistItem } from './ops/checklist.ts';
import { addColumn, archiveColumn, moveColumn, restoreColumn } from './ops/columns.ts';
import { readBoard } from './view.ts';

const CARDS = ['a', 'b', 'c', 'd', 'e'];
const COLUMNS = ['todo', 'doing', 'done', 'new-0', 'new-1', 'new-2'];

function crowded(): BoardDoc {
  const doc = seededBoard();
  for (const name of CARDS) addTask(doc, name);
  return doc;
}

const someCard = fc.constantFrom(...CARDS).map(card);
const someColumn = fc.constantFrom(...COLUMNS).map(column);
type Act = (doc: BoardDoc, who: number) => void;
const act: fc.Arbitrary<Act> = fc.oneof(
  fc
    .tuple(someCard, someColumn, fc.oneof(someCard, fc.constant(null), fc.constant('end' as const)))
    .map(
      ([cardId, toColumnId, after]): Act =>
        (doc) =>
          moveCard(doc, { cardId, toColumnId, after }),
    ),
  fc.tuple(someCard, fc.string({ maxLength: 12 })).map(
    ([cardId, title]): Act =>
      (doc) =>
        renameCard(doc, { cardId, title }),
  ),
  someCard.map(
    (cardId): Act =>
      (doc) =>
        archiveCard(doc, { cardId, at: AT }),
  ),
  someCard.map(
    (cardId): Act =>
      (doc) =>
        restoreCard(doc, { cardId }),
  ),
  someColumn.map(
    (columnId): Act =>
      (doc) =>
        archiveColumn(doc, { columnId, at: AT }),
  ),
  someColumn.map(
    (columnId): Act =>
      (doc) =>
        restoreColumn(doc, { columnId }),
  ),
  fc.tuple(someColumn, fc.option(someColumn)).map(
    ([columnId, after]): Act =>
      (doc) =>
        moveColumn(doc, { columnId, after }),
  ),
  fc.constant<Act>((doc, who) =>
    addColumn(doc, { id: column(`new-${who}`), title: 'New', category: 'doing', after: 'end' }),
  ),
);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.nat(2), act) },
  { weight: 1, arbitrary: fc.constant('sync' as const) },
);

test('R4 R5 three people who edit apart see one and the same whole board once in step', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const first = crowded();
      const docs = [first, copyOf(first), copyOf(first)];
      for (const each of steps) {
        if (each === 'sync') sync(...docs);
        else each[1](docs[each[0]] ?? first, each[0]);
      }
      for (const doc of docs) expectWhole(readBoard(doc));
      sync(...docs);
      sync(...docs);
      const board = readBoard(first);
      expectWhole(board);
      for (const doc of docs) expect(readBoard(doc)).toEqual(board);
      expect(Object.keys(board.cards).length + board.archivedCards.length).toBe(CARDS.length);
    }),
  );
});

test('R4 two people move one card to two columns at once: it is in one of them, once', () => {
  const ann = crowded();
  const bob = copyOf(ann);
  moveCard(ann, { cardId: card('a'), toColumnId: column('doing'), after: 'end' });
  moveCard(bob, { cardId: card('a'), toColumnId: column('done'), after: 'end' });
  sync(ann, bob);
  const board = readBoard(ann);
  expectWhole(board);
  expect(readBoard(bob)).toEqual(board);
  expect([column('doing'), column('done')]).toContain(board.cards[card('a')]?.columnId);
});

test('R4 two people drop different cards in one gap: both are in it', () => {
  const ann = crowded();
  const bob = copyOf(ann);
  moveCard(ann, { cardId: card('d'), toColumnId: column('todo'), after: card('a') });
  moveCard(bob, { cardId: card('e'), toColumnId: column('todo'), after: card('a') });
  sync(ann, bob);
  const shown = readBoard(ann).columns[0]?.cardIds ?? [];
  expect(shown[0]).toBe(card('a'));
  expect(shown.slice(1, 3).sort()).toEqual([card('d'), card('e')]);
  expect(shown.slice(3)).toEqual([card('b'), card('c')]);
});

test('R5 a column is archived while somebody moves a card into it: the card is in the first column', () => {
  const ann = crowded();
  const bob = copyOf(ann);
  archiveColumn(ann, { columnId: column('done'), at: AT });
  moveCard(bob, { cardId: card('b'), toColumnId: column('done'), after: 'end' });
  sync(ann, bob);
  const board = readBoard(bob);
  expectWhole(board);
  expect(board.cards[card('b')]?.columnId).toBe(column('todo'));
  restoreColumn(ann, { columnId: column('done') });
  expect(readBoard(ann).cards[card('b')]?.columnId).toBe(column('done'));
});

test('R4 two people write in one title at once: both keep their words', () => {
  const ann = seededBoard();
  const cardId = addTask(ann, 'landing page');
  const bob = copyOf(ann);
  renameCard(ann, { cardId, title: 'new landing page' });
  renameCard(bob, { cardId, title: 'landing page for the fair' });
  sync(ann, bob);
  expect(readBoard(ann).cards[cardId]?.title).toBe('new landing page for the fair');
  expect(readBoard(bob).cards[cardId]?.title).toBe('new landing page for the fair');
});

test('R4 labels, helpers and KPIs that two people add at once all stay', () => {
  const ann = crowded();
  const bob = copyOf(ann);
  const cardId = card('a');
  setLabel(ann, { cardId, label: 'brand', on: true });
  setLabel(bob, { cardId, label: 'ads', on: true });
  setHelper(ann, { cardId, personId: person('cem'), helps: true });
  setHelper(bob, { cardId, personId: person('dee'), helps: true });
  linkKpi(ann, { cardId, kpiId: 'demos' as KpiId, expect: '+15' });
  linkKpi(bob, { cardId, kpiId: 'cac' as KpiId });
  sync(ann, bob);
  for (const doc of [ann, bob]) {
    expect(readBoard(doc).cards[cardId]).toMatchObject({
      labels: ['ads', 'brand'],
      helperIds: [person('cem'), person('dee')],
      kpis: [{ kpiId: 'cac' }, { kpiId: 'demos', expect: '+15' }],
    });
  }
});

test('R4 an item is ticked while somebody edits its text: both stay', () => {
  const ann = crowded();
  const cardId = card('a');
  const itemId = 'item-1' as ChecklistItemId;
  addChecklistItem(ann, { cardId, id: itemId, text: 'book room' });
  const bob = copyOf(ann);
  tickChecklistItem(ann, { cardId, itemId, done: true });
  editChecklistItem(bob, { cardId, itemId, text: 'book the big room' });
  sync(ann, bob);
  expect(readBoard(ann).cards[cardId]?.checklist).toEqual([
    { id: itemId, text: 'book the big room', done: true },
  ]);
});

test('undo takes back only what one did oneself', () => {
  const ann = crowded();
  const bob = copyOf(ann);
  const undo = new Y.UndoManager([cardsOf(ann), columnsOf(ann)], { captureTimeout: 0 });
  const place = (doc: BoardDoc, id: CardId) => readBoard(doc).cards[id]?.columnId;
  moveCard(ann, { cardId: card('a'), toColumnId: column('doing'), after: 'end' });
  moveCard(bob, { cardId: card('b'), toColumnId: column('done'), after: 'end' });
  renameCard(bob, { cardId: card('a'), title: 'a, by Bob' });
  sync(ann, bob);
  undo.undo();
  sync(ann, bob);
  for (const doc of [ann, bob]) {
    expect(place(doc, card('a'))).toBe(column('todo'));
    expect(place(doc, card('b'))).toBe(column('done'));
    expect(readBoard(doc).cards[card('a')]?.title).toBe('a, by Bob');
  }
  expect(undo.undoStack).toHaveLength(0);
  undo.redo();
  expect(place(ann, card('a'))).toBe(column('doing'));
  expect(undo.trackedOrigins.has(FROM_AFAR)).toBe(false);
});
