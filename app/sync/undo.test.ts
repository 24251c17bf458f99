import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BoardDoc } from '#model/board/doc.ts';
import { bodyOf, writeBody } from '#model/board/ops/body.ts';
import { setDue, setLabel } from '#model/board/ops/card-fields.ts';
import { moveCard, renameCard } from '#model/board/ops/cards.ts';
import { readBoard } from '#model/board/view.ts';
import type { CardId } from '#model/ids.ts';
import { addTask, card, column, copyOf, seededBoard, sync } from '#test/support/boards-in-step.ts';
import { createUndo } from './undo.ts';

test('R5 a card that two people moved at once still has a place when either takes the move back', () => {
  for (const [first, second] of [
    [1, 2],
    [2, 1],
  ]) {
    const ann = seededBoard();
    addTask(ann, 'a');
    const bob = copyOf(ann);
    ann.clientID = first ?? 0;
    bob.clientID = second ?? 0;
    const undo = createUndo(ann);
    moveCard(ann, { cardId: card('a'), toColumnId: column('doing'), after: 'end' });
    moveCard(bob, { cardId: card('a'), toColumnId: column('done'), after: 'end' });
    sync(ann, bob);
    const before = readBoard(ann).cards[card('a')];

    undo.undo();
    sync(ann, bob);

    expect(readBoard(ann).cards[card('a')]).toEqual(before);
    expect(readBoard(bob).cards[card('a')]).toEqual(before);
  }
});

test('undo takes back a move, a day and a label of any name, and a card as a whole', () => {
  const ann = seededBoard();
  const cardId = addTask(ann, 'a');
  const before = readBoard(ann);
  const undo = createUndo(ann);
  moveCard(ann, { cardId, toColumnId: column('doing'), after: 'end' });
  setDue(ann, { cardId, day: '2026-06-01' });
  setLabel(ann, { cardId, label: 'place', on: true });
  addTask(ann, 'b');
  expect(readBoard(ann).cards[cardId]?.labels).toEqual(['place']);

  for (let step = 0; step < 4; step += 1) undo.undo();

  expect(readBoard(ann)).toEqual(before);
});

test('what others format at the same time is no step of one’s own to undo, and makes a page write nothing', () => {
  const ann = seededBoard();
  const cardId = addTask(ann, 'a');
  writeBody(ann, { cardId, paragraphs: ['Call the venue'] });
  const bob = copyOf(ann);
  const reader = copyOf(ann);
  const undo = createUndo(reader);
  const written: unknown[] = [];
  reader.on('update', (_bytes, origin) => {
    if (origin === null) written.push(origin);
  });

  firstText(ann, cardId).format(0, 4, { bold: true });
  firstText(bob, cardId).format(0, 4, { bold: true });
  for (const each of [ann, bob]) Y.applyUpdate(reader, Y.encodeStateAsUpdate(each), 'the server');

  expect(firstText(reader, cardId).toString()).toBe('<bold>Call</bold> the venue');
  expect(undo.canUndo()).toBe(false);
  expect(written).toEqual([]);
});

test('two acts right after one another are two steps, letters typed into one title are one', () => {
  const ann = seededBoard();
  const cardId = addTask(ann, 'a');
  const other = addTask(ann, 'b');
  const undo = createUndo(ann);
  const now = () => readBoard(ann).cards;
  setDue(ann, { cardId, day: '2026-06-01' });
  moveCard(ann, { cardId, toColumnId: column('doing'), after: 'end' });
  renameCard(ann, { cardId, title: 'ab' });
  // Somebody else writes meanwhile.
  ann.transact(() => renameCard(ann, { cardId: other, title: 'b!' }), 'from afar');
  renameCard(ann, { cardId, title: 'abc' });
  renameCard(ann, { cardId: other, title: 'bc!' });

  undo.undo();
  expect([now()[cardId]?.title, now()[other]?.title]).toEqual(['abc', 'b!']);
  undo.undo();
  expect(now()[cardId]?.title).toBe('a');
  expect(now()[cardId]?.columnId).toBe(column('doing'));
  undo.undo();
  expect(now()[cardId]?.columnId).toBe(column('todo'));
  expect(now()[cardId]?.due).toBe('2026-06-01');
  undo.undo();
  expect(now()[cardId]?.due).toBeUndefined();
});

function firstText(doc: BoardDoc, cardId: CardId): Y.XmlText {
  const [paragraph] = bodyOf(doc, cardId)?.toArray() ?? [];
  const [text] = paragraph instanceof Y.XmlElement ? paragraph.toArray() : [];
  if (!(text instanceof Y.XmlText)) throw new Error('The card has no description');
  return text;
}
