import { expect } from 'vitest';
import * as Y from 'yjs';
import type { BoardKind } from '#model/access.ts';
import type { Board } from '#model/board/board.ts';
import { newBoardDoc, type BoardDoc } from '#model/board/doc.ts';
import { addCard } from '#model/board/ops/cards.ts';
import { seedBoard } from '#model/board/ops/seed-board.ts';
import type { CardId, ColumnId, PersonId } from '#model/ids.ts';

/** Ids that read well in a failing test. */
export const column = (name: string) => `column-${name}` as ColumnId;
export const card = (name: string) => `card-${name}` as CardId;
export const person = (name: string) => `person-${name}` as PersonId;

export const AT = '2026-11-02T09:00:00.000Z';

/** Marks what arrived from somebody else, so that undo leaves it alone. */
export const FROM_AFAR = 'from afar';

/** A board as the server seeds it: columns `todo`, `doing`, `done`. */
export function seededBoard(kind: BoardKind = 'tasks'): BoardDoc {
  const doc = newBoardDoc();
  seedBoard(doc, {
    kind,
    columns: [
      { id: column('todo'), title: 'To do', category: 'todo' },
      { id: column('doing'), title: 'Doing', category: 'doing', limit: 3 },
      { id: column('done'), title: 'Done', category: 'done' },
    ],
  });
  return doc;
}

/** Adds a task called `name`, at the end unless told. */
export function addTask(doc: BoardDoc, name: string, to = 'todo'): CardId {
  const id = card(name);
  addCard(doc, {
    id,
    kind: 'task',
    title: name,
    columnId: column(to),
    after: 'end',
    createdAt: AT,
    createdBy: person('ann'),
  });
  return id;
}

/** Somebody else's copy of a board. */
export function copyOf(doc: BoardDoc): BoardDoc {
  const copy = newBoardDoc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc), FROM_AFAR);
  return copy;
}

/** Hands every document what it does not have yet, in the order given. */
export function sync(...docs: BoardDoc[]): void {
  for (const from of docs) {
    for (const to of docs) {
      if (from === to) continue;
      Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), FROM_AFAR);
    }
  }
}

/** Every live card is in exactly one live column, and every listed card is live. */
export function expectWhole(board: Board): void {
  const listed = board.columns.flatMap(({ cardIds }) => cardIds);
  expect(new Set(listed).size).toBe(listed.length);
  expect([...listed].sort()).toEqual(Object.keys(board.cards).sort());
  for (const { id, cardIds } of board.columns) {
    for (const cardId of cardIds) expect(board.cards[cardId]?.columnId).toBe(id);
  }
}
