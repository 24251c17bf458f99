import { expect, test } from 'vitest';
import { addCard } from '#model/board/ops/cards.ts';
import { newBoardDoc } from '#model/board/doc.ts';
import { seedBoard } from '#model/board/ops/seed-board.ts';
import { readBoard } from '#model/board/view.ts';
import type { CardId, ColumnId, PersonId } from '#model/ids.ts';
import { findHere } from './find-here.ts';

test('cards of the page are found at once, by key or title, with where they stand', () => {
  const doc = newBoardDoc();
  const columnId = 'todo' as ColumnId;
  seedBoard(doc, { kind: 'tasks', columns: [{ id: columnId, title: 'To do', category: 'todo' }] });
  for (const [at, title] of ['Launch mail', 'Landing page', 'Événement'].entries()) {
    addCard(doc, {
      id: `card${at}` as CardId,
      kind: 'task',
      title,
      columnId,
      after: 'end',
      createdAt: '2026-01-01T00:00:00.000Z',
      createdBy: 'ann' as PersonId,
    });
  }
  const here = {
    board: () => readBoard(doc),
    keyOf: (id: CardId) => `ACME-${id.slice(4)}`,
    pathOf: (id: CardId) => `/x/${id}`,
  };
  const found = (typed: string) => findHere(here, typed).map(({ title }) => title);
  expect(found('luanch')).toEqual(['Launch mail']);
  expect(found('evenem')).toEqual(['Événement']);
  expect(findHere(here, 'acme-1')).toEqual([
    { id: 'card1', title: 'Landing page', key: 'ACME-1', columnTitle: 'To do', path: '/x/card1' },
  ]);
  expect(findHere(undefined, 'launch')).toEqual([]);
});
