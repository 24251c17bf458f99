import { expect, test } from 'vitest';
import { addTask, card, column, person, seededBoard } from '#test/support/boards-in-step.ts';
import { ChangeList } from './change-list.ts';
import { followChanges } from './changes.ts';
import { cardsOf, newBoardDoc, type BoardDoc } from './doc.ts';
import { writeBody } from './ops/body.ts';
import { setDue, setLabel } from './ops/card-fields.ts';
import { archiveCard, moveCard, renameCard, restoreCard } from './ops/cards.ts';
import { addColumn, archiveColumn, renameColumn } from './ops/columns.ts';
import { seedBoard } from './ops/seed-board.ts';

const [ANN, BEN] = [person('ann'), person('ben')];
const AT = '2026-11-02T09:00:00.000Z';

/** What is told of these edits, each by its author. */
function told(doc: BoardDoc, ...edits: [typeof ANN, (doc: BoardDoc) => unknown][]) {
  const followed = followChanges(doc);
  const list = new ChangeList({ most: 100 });
  for (const [by, edit] of edits) {
    edit(doc);
    list.add(followed.take({ by, at: AT }));
  }
  followed.stop();
  return list.told().changes;
}

const move = (name: string, to: string) => (doc: BoardDoc) =>
  moveCard(doc, { cardId: card(name), toColumnId: column(to), after: null });
const rename = (name: string, title: string) => (doc: BoardDoc) =>
  renameCard(doc, { cardId: card(name), title });

test('R15 what is done over and over is told once, for each person', () => {
  const doc = seededBoard();
  addTask(doc, 'a');
  const changes = told(
    doc,
    [ANN, rename('a', 'Bri')],
    [ANN, rename('a', 'Brief')],
    [BEN, rename('a', 'Brief 2')],
    [ANN, move('a', 'doing')],
    [ANN, move('a', 'done')],
  );
  expect(changes).toEqual([
    { type: 'card-renamed', by: ANN, at: AT, cardId: card('a'), from: 'a', title: 'Brief' },
    { type: 'card-renamed', by: BEN, at: AT, cardId: card('a'), from: 'Brief', title: 'Brief 2' },
    {
      type: 'card-moved',
      by: ANN,
      at: AT,
      cardId: card('a'),
      title: 'Brief 2',
      from: 'To do',
      to: 'Done',
    },
  ]);
});

test('R15 filling in a card that one has just made is part of making it; what one takes back is not told', () => {
  const doc = seededBoard();
  addTask(doc, 'old');
  const changes = told(
    doc,
    [ANN, (d) => addTask(d, 'new')],
    [ANN, rename('new', 'New brief')],
    [ANN, (d) => setLabel(d, { cardId: card('new'), label: 'brand', on: true })],
    [ANN, move('new', 'doing')],
    [ANN, (d) => addTask(d, 'gone')],
    [ANN, (d) => cardsOf(d).delete(card('gone'))],
    [BEN, (d) => archiveCard(d, { cardId: card('old'), at: AT })],
    [BEN, (d) => restoreCard(d, { cardId: card('old') })],
  );
  expect(changes).toEqual([
    { type: 'card-added', by: ANN, at: AT, cardId: card('new'), title: 'New brief', to: 'Doing' },
  ]);
});

test('R15 fields are named, columns are told, and the order within one', () => {
  const doc = seededBoard();
  for (const name of ['a', 'b']) addTask(doc, name);
  const changes = told(
    doc,
    [ANN, (d) => setDue(d, { cardId: card('a'), day: '2026-12-01' })],
    [ANN, (d) => writeBody(d, { cardId: card('a'), paragraphs: ['Why'] })],
    [ANN, move('b', 'todo')],
    [ANN, (d) => renameColumn(d, { columnId: column('todo'), title: 'Next' })],
    [
      BEN,
      (d) => addColumn(d, { id: column('new'), title: 'Review', category: 'review', after: 'end' }),
    ],
    [BEN, (d) => archiveColumn(d, { columnId: column('doing'), at: AT })],
  );
  expect(changes.map(({ type }) => type)).toEqual([
    'card-edited',
    'column-sorted',
    'column-renamed',
    'column-added',
    'column-archived',
  ]);
  expect(changes[0]).toMatchObject({ fields: ['description', 'dates'] });
});

test('R15 the server’s seed is told as the making of the board', () => {
  const doc = newBoardDoc();
  const seed = (d: BoardDoc) =>
    seedBoard(d, {
      kind: 'tasks',
      columns: [{ id: column('todo'), title: 'To do', category: 'todo' }],
    });
  expect(told(doc, [ANN, seed])).toEqual([{ type: 'board-made', by: ANN, at: AT }]);
});

test('more than can be read is counted', () => {
  const doc = seededBoard();
  const followed = followChanges(doc);
  for (let count = 0; count < 8; count += 1) addTask(doc, `card ${count}`);
  const list = new ChangeList({ most: 5 });
  list.add(followed.take({ by: ANN, at: AT }));
  expect(list.told().changes).toHaveLength(5);
  expect(list.told().unlisted).toBe(3);
});
