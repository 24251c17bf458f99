import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BoardRow } from '#db/boards.ts';
import { archiveCard, renameCard } from '#model/board/ops/cards.ts';
import { cardsOf, newBoardDoc, type BoardDoc } from '#model/board/doc.ts';
import { readBoard } from '#model/board/view.ts';
import { addTask, AT, card, copyOf, person, seededBoard } from '#test/support/boards-in-step.ts';
import { BoardBytes } from './board-bytes.ts';
import { HeldBoard } from './held-board.ts';
import { decodeMessage } from './wire.ts';

const NO_STATE = Uint8Array.of(0);
/** Cards with long titles, enough for a snapshot that is sent as it is. */
const MANY = 120;

/** A board of so many tasks as it is on disk: a snapshot, and a rename after it. */
function stored(tasks: number): { doc: BoardDoc; bytes: BoardBytes } {
  const doc = seededBoard();
  for (let at = 0; at < tasks; at += 1) {
    addTask(doc, `${at}`);
    if (tasks === MANY) renameCard(doc, { cardId: card(`${at}`), title: 'x'.repeat(480) });
  }
  archiveCard(doc, { cardId: card('0'), at: AT });
  const snapshot = { seq: 1, bytes: Y.encodeStateAsUpdate(doc) };
  const before = Y.encodeStateVector(doc);
  renameCard(doc, { cardId: card('1'), title: 'renamed' });
  const updates = [{ seq: 2, bytes: Y.encodeStateAsUpdate(doc, before) }];
  return { doc, bytes: new BoardBytes({ snapshot, updates }) };
}

const heldOf = (bytes: BoardBytes): HeldBoard => new HeldBoard({} as BoardRow, bytes);

/** What a page makes of what it is sent, on top of what it has. */
function told(frames: readonly Uint8Array[], doc = newBoardDoc()): BoardDoc {
  for (const frame of frames) {
    const message = decodeMessage(frame);
    if (message && 'update' in message) Y.applyUpdate(doc, message.update);
  }
  return doc;
}

test.each([3, MANY])('R13 a page is shown a board of %d cards with no document made', (tasks) => {
  const { doc, bytes } = stored(tasks);
  const held = heldOf(bytes);

  const frames = held.answersTo(NO_STATE);
  expect(readBoard(told(frames))).toEqual(readBoard(doc));
  expect(frames).toHaveLength(tasks === MANY ? 2 : 1);

  const page = copyOf(doc);
  expect(readBoard(told(held.answersTo(Y.encodeStateVector(page)), page))).toEqual(readBoard(doc));
  expect(held.stateVector()).toEqual(Y.encodeStateVector(doc));
  expect(held.memory).toBeUndefined();
});

test('R13 what a page in step has is known to be old with no document made, and what is new is not', () => {
  const { doc, bytes } = stored(3);
  const held = heldOf(bytes);
  const page = copyOf(doc);
  const answer = (): Uint8Array => Y.encodeStateAsUpdate(page, held.stateVector());

  expect(held.isOldNews(answer())).toBe(true);
  page.getMap('cards').delete(card('2'));
  expect(held.isOldNews(answer())).toBe(false);
  addTask(page, 'new');
  expect(held.isOldNews(answer())).toBe(false);
  expect(held.memory).toBeUndefined();
});

test.each([3, MANY])(
  'R13 a document of %d cards goes and comes back, with all that was kept',
  (tasks) => {
    const { bytes } = stored(tasks);
    const held = heldOf(bytes);
    const mine = { personId: person('ann') };

    for (const name of ['first', 'second', 'third']) {
      const memory = held.awake();
      memory.write(mine, () => addTask(memory.doc, name));
      for (const { bytes: update } of held.takeEmitted()) held.wasKept(update);
      const now = readBoard(memory.doc);
      expect(readBoard(told(held.answersTo(NO_STATE)))).toEqual(now);

      held.sleep();
      expect(held.memory).toBeUndefined();
      expect(readBoard(told(held.answersTo(NO_STATE)))).toEqual(now);
      expect(held.unusedMs).toBeUndefined();
    }
    expect(readBoard(held.awake().doc).cards[card('third')]?.title).toBe('third');
  },
);

test.each([
  { edits: 250, length: 3 },
  { edits: 20, length: 64_000 },
])(
  'R13 after $edits edits of $length letters the bytes are given up, and taken anew from disk when the document goes',
  ({ edits, length }) => {
    const { doc, bytes } = stored(3);
    const held = heldOf(bytes);
    const memory = held.awake();
    for (let at = 0; at < edits; at += 1) {
      memory.write(undefined, () => {
        renameCard(memory.doc, { cardId: card('1'), title: `${at}` });
        cardsOf(memory.doc).get(card('1'))?.set('filler', '-'.repeat(length));
      });
      for (const { bytes: update } of held.takeEmitted()) held.wasKept(update);
    }
    expect(held.hasBytes).toBe(false);
    const now = readBoard(memory.doc);
    expect(readBoard(told(held.answersTo(NO_STATE)))).toEqual(now);

    const snapshot = { seq: 251, bytes: Y.encodeStateAsUpdate(memory.doc) };
    held.sleep(new BoardBytes({ snapshot, updates: [] }));
    expect(readBoard(told(held.answersTo(NO_STATE)))).toEqual(now);
    expect(now).not.toEqual(readBoard(doc));
  },
);

test('a log with a gap makes no document', () => {
  const doc = seededBoard();
  const before = Y.encodeStateVector(doc);
  addTask(doc, 'a');
  const late = { seq: 2, bytes: Y.encodeStateAsUpdate(doc, before) };

  expect(() => heldOf(new BoardBytes({ updates: [late] })).awake()).toThrow('gap');
});
