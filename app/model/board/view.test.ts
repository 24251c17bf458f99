import * as Y from 'yjs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addTask,
  AT,
  card,
  column,
  copyOf,
  expectWhole,
  seededBoard,
  sync,
} from '#test/support/boards-in-step.ts';
import { cardsOf, columnsOf, metaOf, newBoardDoc } from './doc.ts';
import { archiveCard, moveCard } from './ops/cards.ts';
import { archiveColumn, restoreColumn } from './ops/columns.ts';
import { readBoard, readCard } from './view.ts';

test('a seeded board has its columns in order, and no card', () => {
  const board = readBoard(seededBoard('plan'));
  expect(board.kind).toBe('plan');
  expect(board.version).toBe(1);
  expect(board.columns.map(({ title, category, limit }) => [title, category, limit])).toEqual([
    ['To do', 'todo', undefined],
    ['Doing', 'doing', 3],
    ['Done', 'done', undefined],
  ]);
  expect(board.cards).toEqual({});
});

test('R6 a document nobody seeded is an empty board, and reading it writes nothing', () => {
  const doc = newBoardDoc();
  expect(readBoard(doc).columns).toEqual([]);
  expect(readCard(doc, card('a'))).toBeUndefined();
  expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(newBoardDoc()));
});

test('a card nobody touched has only what it was made with', () => {
  const doc = seededBoard();
  addTask(doc, 'write');
  expect(readBoard(doc).cards[card('write')]).toEqual({
    id: card('write'),
    kind: 'task',
    title: 'write',
    columnId: column('todo'),
    rank: expect.any(String) as string,
    helperIds: [],
    labels: [],
    kpis: [],
    keyResults: [],
    checklist: [],
    createdAt: AT,
    createdBy: 'person-ann',
    hasBody: false,
    needsRepair: false,
  });
});

test('R5 cards of an archived column are shown in the first live one, and go back when it is restored', () => {
  const doc = seededBoard();
  addTask(doc, 'a');
  addTask(doc, 'b', 'doing');
  expect(archiveColumn(doc, { columnId: column('doing'), at: AT })).toBe('archived');
  const board = readBoard(doc);
  expectWhole(board);
  expect(board.cards[card('b')]?.columnId).toBe(column('todo'));
  expect(board.archivedColumns.map(({ id }) => id)).toEqual([column('doing')]);
  restoreColumn(doc, { columnId: column('doing') });
  expect(readBoard(doc).cards[card('b')]?.columnId).toBe(column('doing'));
});

test('R5 the last live column is not archived', () => {
  const doc = seededBoard();
  archiveColumn(doc, { columnId: column('todo'), at: AT });
  archiveColumn(doc, { columnId: column('doing'), at: AT });
  expect(archiveColumn(doc, { columnId: column('done'), at: AT })).toBe('last-column');
  expect(archiveColumn(doc, { columnId: column('doing'), at: AT })).toBe('absent');
  expect(archiveColumn(doc, { columnId: column('gone'), at: AT })).toBe('absent');
});

test('R5 when two people archive the last two columns at once, the first of them counts as live', () => {
  const ann = seededBoard();
  addTask(ann, 'a', 'done');
  archiveColumn(ann, { columnId: column('todo'), at: AT });
  const bob = copyOf(ann);
  archiveColumn(ann, { columnId: column('doing'), at: AT });
  archiveColumn(bob, { columnId: column('done'), at: AT });
  sync(ann, bob);
  const board = readBoard(ann);
  expect(readBoard(bob)).toEqual(board);
  expectWhole(board);
  expect(board.columns.map(({ id }) => id)).toEqual([column('todo')]);
  expect(board.archivedColumns.map(({ id }) => id)).toEqual([column('doing'), column('done')]);
  expect(moveCard(ann, { cardId: card('a'), toColumnId: column('todo'), after: null })).toBe(true);
});

test('archived cards come newest first and stay out of columns', () => {
  const doc = seededBoard();
  for (const name of ['a', 'b', 'c']) addTask(doc, name);
  archiveCard(doc, { cardId: card('a'), at: '2026-11-02T10:00:00.000Z' });
  archiveCard(doc, { cardId: card('b'), at: '2026-11-02T11:00:00.000Z' });
  const board = readBoard(doc);
  expect(board.archivedCards.map(({ id }) => id)).toEqual([card('b'), card('a')]);
  expect(board.columns[0]?.cardIds).toEqual([card('c')]);
  expect(readCard(doc, card('a'))?.archivedAt).toBe('2026-11-02T10:00:00.000Z');
});

test('R28 a card whose values have a wrong type is shown with what is sound, and says so', () => {
  const doc = seededBoard();
  const cardId = addTask(doc, 'odd');
  const map = cardsOf(doc).get(cardId);
  map?.set('place', 'nowhere');
  map?.set('due', '2026-02-30');
  map?.set('owner', 7);
  map?.set('kpis', [1, 2]);
  map?.set('title', 'a plain text');
  map?.set('checklist', new Y.Text('no list'));
  const board = readBoard(doc);
  expectWhole(board);
  expect(board.cards[cardId]).toMatchObject({
    title: 'a plain text',
    columnId: column('todo'),
    kpis: [],
    checklist: [],
    needsRepair: true,
  });
  expect(board.cards[cardId]).not.toHaveProperty('due');
  expect(board.cards[cardId]).not.toHaveProperty('ownerId');
});

test('R28 whatever is written in a document, reading it never throws and loses no card', () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      () => new Y.Text('text'),
      () => new Y.Map(),
      () => new Y.XmlFragment(),
    ),
  );
  const cardFields = [
    'kind',
    'title',
    'place',
    'body',
    'owner',
    'helpers',
    'start',
    'due',
    'labels',
    'kpis',
    'serves',
    'channel',
    'keyResults',
    'checklist',
    'waitingOn',
    'archivedAt',
    'createdAt',
    'createdBy',
  ];
  const columnFields = ['title', 'rank', 'category', 'limit', 'deletedAt'];
  const write = (map: Y.Map<unknown> | undefined, field: string, value: unknown) =>
    map?.set(field, typeof value === 'function' ? (value as () => unknown)() : value);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...cardFields), odd), { maxLength: 8 }),
      fc.array(fc.tuple(fc.constantFrom(...columnFields), odd), { maxLength: 4 }),
      odd,
      (onCard, onColumn, version) => {
        const doc = seededBoard();
        const cardId = addTask(doc, 'a', 'doing');
        addTask(doc, 'b', 'doing');
        for (const [field, value] of onCard) write(cardsOf(doc).get(cardId), field, value);
        for (const [field, value] of onColumn) {
          write(columnsOf(doc).get(column('doing')), field, value);
        }
        write(metaOf(doc), 'version', version);
        const board = readBoard(doc);
        expectWhole(board);
        expect(Object.keys(board.cards).length + board.archivedCards.length).toBe(2);
        expect(readCard(doc, cardId)?.id).toBe(cardId);
      },
    ),
  );
});
