import { describe, expect, test } from 'vitest';
import { newBoardDoc } from './doc.ts';
import {
  idFromBytes,
  type CardId,
  type ChecklistItemId,
  type ColumnId,
  type PersonId,
} from '../ids.ts';
import { setAging } from './ops/board-settings.ts';
import { assignOwner, setDue, setLabel } from './ops/card-fields.ts';
import { addCard } from './ops/cards.ts';
import { addChecklistItem, tickChecklistItem } from './ops/checklist.ts';
import { seedBoard } from './ops/seed-board.ts';
import { readTemplate, templateOf } from './own-template.ts';
import { readBoard, readCard } from './view.ts';

const bytes = (n: number) => new Uint8Array(16).fill(n);

describe('R40 a board as a template', () => {
  const doc = newBoardDoc();
  const [todo, done] = [idFromBytes<ColumnId>(bytes(1)), idFromBytes<ColumnId>(bytes(2))];
  const [poster, flyer] = [idFromBytes<CardId>(bytes(3)), idFromBytes<CardId>(bytes(4))];
  const ann = idFromBytes<PersonId>(bytes(5));
  const item = idFromBytes<ChecklistItemId>(bytes(6));
  seedBoard(doc, {
    kind: 'tasks',
    columns: [
      { id: todo, title: 'Next', category: 'todo', limit: 4 },
      { id: done, title: 'Live', category: 'done' },
    ],
  });
  for (const cardId of [poster, flyer]) {
    addCard(doc, {
      id: cardId,
      title: cardId,
      columnId: todo,
      after: 'end',
      kind: 'task',
      createdAt: '2026-11-01T00:00:00.000Z',
      createdBy: ann,
    });
  }
  setLabel(doc, { cardId: poster, label: 'print', on: true });
  assignOwner(doc, { cardId: poster, ownerId: ann });
  setDue(doc, { cardId: poster, day: '2026-11-30' });
  addChecklistItem(doc, { cardId: poster, id: item, text: 'Proof' });
  tickChecklistItem(doc, { cardId: poster, itemId: item, done: true });
  setAging(doc, { days: 7 });

  const template = templateOf(readBoard(doc), {
    cardIds: new Set([poster]),
    detail: (cardId) => readCard(doc, cardId),
  });

  test('is its columns with categories and limits, its setting, and of the cards chosen what lasts', () => {
    expect(template.agingDays).toBe(7);
    expect(template.columns.map(({ title, category, limit }) => [title, category, limit])).toEqual([
      ['Next', 'todo', 4],
      ['Live', 'done', undefined],
    ]);
    expect(template.columns[0]?.cards).toEqual([
      {
        title: poster,
        labels: ['print'],
        helperIds: [],
        kpiIds: [],
        checklist: [{ text: 'Proof', done: false }],
        body: [],
      },
    ]);
  });

  test('is the same when it is read back, and nonsense is none', () => {
    expect(readTemplate(JSON.stringify(template))).toEqual(template);
    expect(readTemplate('{"columns":7}')).toBeUndefined();
    expect(readTemplate('{"columns":[{"title":1,"category":"?","cards":[3]}]}')?.columns).toEqual([
      { title: '', category: 'todo', cards: [] },
    ]);
  });
});
