import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addTask,
  AT,
  card,
  column,
  copyOf,
  seededBoard,
  sync,
} from '#test/support/boards-in-step.ts';
import type { BoardDoc } from './doc.ts';
import { followBoard } from './follow-board.ts';
import { hashBoard, isSameHash, type HashedCards } from './hash-board.ts';
import { writeBody } from './ops/body.ts';
import { archiveCard, moveCard, renameCard } from './ops/cards.ts';
import { readBoard } from './view.ts';

const hashOf = (doc: BoardDoc): string => hashBoard(readBoard(doc), doc);

test('R16 two copies with the same edits in another order hash alike, and unlike before', () => {
  const ann = seededBoard();
  addTask(ann, 'brief');
  const ben = copyOf(ann);
  const before = hashOf(ann);
  expect(hashOf(ben)).toBe(before);

  addTask(ann, 'deck');
  moveCard(ann, { cardId: card('brief'), toColumnId: column('done'), after: 'end' });
  addTask(ben, 'ad');
  renameCard(ben, { cardId: card('brief'), title: 'The brief' });
  sync(ann, ben);

  expect(hashOf(ann)).toBe(hashOf(ben));
  expect(hashOf(ann)).not.toBe(before);
});

test.each<[string, (doc: BoardDoc) => unknown]>([
  ['a title', (doc) => renameCard(doc, { cardId: card('a'), title: 'another' })],
  [
    'a place',
    (doc) => moveCard(doc, { cardId: card('a'), toColumnId: column('done'), after: 'end' }),
  ],
  [
    'the order',
    (doc) => moveCard(doc, { cardId: card('a'), toColumnId: column('todo'), after: 'end' }),
  ],
  ['a card in the archive', (doc) => archiveCard(doc, { cardId: card('a'), at: AT })],
  [
    'a word of a description',
    (doc) => writeBody(doc, { cardId: card('a'), paragraphs: ['other'] }),
  ],
])('R16 %s makes a difference', (_title, make) => {
  const doc = seededBoard();
  addTask(doc, 'a');
  addTask(doc, 'b');
  writeBody(doc, { cardId: card('a'), paragraphs: ['words'] });
  const before = hashOf(doc);

  make(doc);

  expect(hashOf(doc)).not.toBe(before);
});

test('R16 a board that is followed hashes as one read anew, whatever was done to it', () => {
  const step = fc.record({
    what: fc.constantFrom('move', 'rename', 'body', 'archive', 'add'),
    of: fc.nat(4),
    to: fc.constantFrom('todo', 'doing', 'done'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const doc = seededBoard();
      for (const name of '01234') addTask(doc, name);
      const followed = followBoard(doc);
      const hashed: HashedCards = new WeakMap();
      steps.forEach(({ what, of, to }, at) => {
        const cardId = card(`${of}`);
        if (what === 'move') moveCard(doc, { cardId, toColumnId: column(to), after: 'end' });
        if (what === 'rename') renameCard(doc, { cardId, title: `title ${at}` });
        if (what === 'body') writeBody(doc, { cardId, paragraphs: [`words ${at}`] });
        if (what === 'archive') archiveCard(doc, { cardId, at: AT });
        if (what === 'add') addTask(doc, `new ${at}`, to);
        expect(hashBoard(followed.board(), doc, hashed)).toBe(hashOf(doc));
      });
    }),
    { numRuns: 30 },
  );
});

test('a hash that was made in another way says nothing', () => {
  expect(isSameHash('1:abc', '1:abc')).toBe(true);
  expect(isSameHash('1:abc', '1:abd')).toBe(false);
  expect(isSameHash('1:abc', '2:abd')).toBe(true);
});
