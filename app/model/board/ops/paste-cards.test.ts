import { expect, test } from 'vitest';
import { addTask, AT, card, column, person, seededBoard } from '#test/support/boards-in-step.ts';
import type { BoardId, CardId, ChecklistItemId } from '../../ids.ts';
import { copiedCard, readCopied, type CopiedCards } from '../copied-cards.ts';
import type { BoardDoc } from '../doc.ts';
import { readBoard, readCard } from '../view.ts';
import { writeBody } from './body.ts';
import { setChannel, setDue, setLabel } from './card-fields.ts';
import { addChecklistItem, tickChecklistItem } from './checklist.ts';
import { archiveCards } from './many-cards.ts';
import { pasteCards, putCutCards } from './paste-cards.ts';

function copied(doc: BoardDoc, ids: readonly CardId[]): CopiedCards {
  const cards = ids.flatMap((id) => readCard(doc, id) ?? []).map(copiedCard);
  const text = JSON.stringify({ client: 'acme', boardId: 'board', cutIds: [], cards });
  const read = readCopied(text);
  if (!read) throw new Error('What was copied cannot be read');
  return read;
}

const paste = (doc: BoardDoc, { cards }: CopiedCards, after: CardId | null = null) =>
  pasteCards(doc, {
    cards: cards.map((each, at) => ({
      id: card(`pasted-${at}`),
      copied: each,
      itemIds: each.checklist.map((_item, item) => `item-${at}-${item}` as ChecklistItemId),
    })),
    columnId: column('doing'),
    after,
    createdAt: AT,
    createdBy: person('bob'),
  });

test('R36 cards are pasted on another board with what is in them, in their order, as one change', () => {
  const from = seededBoard();
  const [a, b] = [addTask(from, 'a'), addTask(from, 'b')];
  setDue(from, { cardId: a, day: '2026-06-01' });
  setLabel(from, { cardId: a, label: 'seo', on: true });
  setChannel(from, { cardId: a, channel: 'Email' });
  writeBody(from, { cardId: a, paragraphs: ['Call the venue'] });
  const itemId = 'item' as ChecklistItemId;
  addChecklistItem(from, { cardId: a, id: itemId, text: 'Book' });
  tickChecklistItem(from, { cardId: a, itemId, done: true });

  const to = seededBoard();
  let changes = 0;
  to.on('update', () => (changes += 1));
  const made = paste(to, copied(from, [a, b]));

  expect(changes).toBe(1);
  expect(readBoard(to).columns.find(({ id }) => id === column('doing'))?.cardIds).toEqual(made);
  const [first, second] = made.map((id) => readCard(to, id));
  expect(first).toMatchObject({ title: 'a', due: '2026-06-01', labels: ['seo'], channel: 'Email' });
  expect(first?.checklist).toMatchObject([{ text: 'Book', done: true }]);
  expect(first?.body).toEqual(readCard(from, a)?.body);
  expect(first?.createdBy).toBe(person('bob'));
  expect(second?.title).toBe('b');
});

test('R36 cards that were cut are moved on their own board, not made anew', () => {
  const doc = seededBoard();
  const a = addTask(doc, 'a');
  addTask(doc, 'b');
  archiveCards(doc, { cardIds: [a], at: AT });
  expect(putCutCards(doc, { cardIds: [a], columnId: column('done'), after: null })).toEqual([a]);
  const board = readBoard(doc);
  expect(board.cards[a]?.columnId).toBe(column('done'));
  expect(board.archivedCards).toEqual([]);
});

test('R24 what somebody else wrote on the clipboard is read only as far as it is sound', () => {
  expect(readCopied('not json')).toBeUndefined();
  expect(readCopied('{"cards":[]}')).toBeUndefined();
  const read = readCopied(
    JSON.stringify({
      client: 'acme',
      boardId: 'board' as BoardId,
      cutIds: 7,
      cards: [
        null,
        {
          title: 'x'.repeat(5_000),
          due: '2026-02-31',
          effort: 'much',
          labels: [1, 'seo'],
          checklist: [{ text: 4 }, 'no'],
          body: [
            { type: 'script', content: [{ type: 'text', text: 'run' }] },
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'go', marks: [{ type: 'link', href: 'javascript:1' }] },
              ],
            },
          ],
        },
      ],
    }),
  );
  expect(read?.cutIds).toEqual([]);
  expect(read?.cards).toHaveLength(1);
  expect(read?.cards[0]).toEqual({
    title: 'x'.repeat(500),
    labels: ['seo'],
    helperIds: [],
    kpiIds: [],
    checklist: [{ text: '', done: false }],
    body: [{ type: 'paragraph', content: [{ type: 'text', text: 'go', marks: [] }] }],
  });
});
