import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BoardId } from '../../ids.ts';
import { LIMITS } from '../../limits.ts';
import { addTask, card, column, person, seededBoard, AT } from '#test/support/boards-in-step.ts';
import { followChanges } from '../changes.ts';
import { cardsOf } from '../doc.ts';
import { followBoard } from '../follow-board.ts';
import { readBoard, readCard } from '../view.ts';
import { bodyOf } from './body.ts';
import { setHelper, setLabel, setWaiting } from './card-fields.ts';
import { archiveCard, moveCard, renameCard } from './cards.ts';
import { addChecklistItem } from './checklist.ts';
import { moveToBoard } from './move-to-board.ts';
import { restoreVersion } from './restore-version.ts';

const OTHER = 'board-other' as BoardId;
const BACK = 'board-back' as BoardId;

test('R37 a card is on the other board with all that is in it, under its id, and no longer on the first', () => {
  const [from, to] = [seededBoard(), seededBoard()];
  const id = addTask(from, 'Landing page', 'doing');
  addTask(from, 'stays');
  setLabel(from, { cardId: id, label: 'seo', on: true });
  setHelper(from, { cardId: id, personId: person('ben'), helps: true });
  setWaiting(from, { cardId: id, waitingOn: { who: 'legal', since: AT, why: 'the claim' } });
  addChecklistItem(from, { cardId: id, id: 'item' as never, text: 'Ask' });
  const heading = new Y.XmlElement('heading');
  heading.setAttribute('level', 2 as never);
  const text = new Y.XmlText('What it says');
  heading.insert(0, [text]);
  bodyOf(from, id)?.insert(0, [heading]);
  text.format(0, 4, { bold: true });
  const before = readCard(from, id);

  expect(moveToBoard({ from, to }, { cardIds: [id], toBoardId: OTHER })).toBe('moved');

  expect(readCard(to, id)).toEqual({ ...before, rank: expect.any(String) as string });
  expect(readCard(from, id)).toBeUndefined();
  expect(Object.keys(readBoard(from).cards)).toEqual([card('stays')]);
  expect(renameCard(from, { cardId: id, title: 'late' })).toBe(false);
});

test('R37 several cards keep their order, in columns of the kind they come from or in the one that is named', () => {
  const [from, to] = [seededBoard(), seededBoard()];
  const ids = [addTask(from, 'a'), addTask(from, 'b', 'done'), addTask(from, 'c')];
  addTask(to, 'there');

  moveToBoard({ from, to }, { cardIds: ids, toBoardId: OTHER });
  const shown = () => readBoard(to).columns.map(({ cardIds }) => cardIds);
  expect(shown()).toEqual([[card('there'), card('a'), card('c')], [], [card('b')]]);

  const named = { columnId: column('doing'), after: null };
  moveToBoard(
    { from: to, to: from },
    { cardIds: [card('c'), card('a')], toBoardId: BACK, to: named },
  );
  expect(readBoard(from).columns[1]?.cardIds).toEqual([card('c'), card('a')]);
  expect(shown()).toEqual([[card('there')], [], [card('b')]]);
});

test('R37 what is not there, archived, or too much moves nothing at all', () => {
  const [from, to] = [seededBoard(), seededBoard()];
  const ids = [addTask(from, 'a'), addTask(from, 'b')];
  const move = (cardIds = ids) => moveToBoard({ from, to }, { cardIds, toBoardId: OTHER });

  expect(move([...ids, card('nobody')])).toBe('gone');
  archiveCard(from, { cardId: card('b'), at: AT });
  expect(move()).toBe('archived');
  for (let count = 0; count < LIMITS.cardsPerBoard; count += 1)
    cardsOf(to).set(`${count}`, new Y.Map());
  expect(move([card('a')])).toBe('full');
  expect(Object.keys(readBoard(from).cards)).toEqual([card('a')]);
});

test('R37 a version that still has the card does not bring it back beside itself', () => {
  const [from, to] = [seededBoard(), seededBoard()];
  const id = addTask(from, 'a');
  const version = { board: readBoard(from), bodies: new Map(), at: AT };
  moveToBoard({ from, to }, { cardIds: [id], toBoardId: OTHER });

  restoreVersion(from, version);

  expect(readBoard(from).cards).toEqual({});
});

test('R37 who follows a board sees cards come and go, and its history says so', () => {
  const [from, to] = [seededBoard(), seededBoard()];
  const id = addTask(from, 'a');
  const [here, there] = [followBoard(from), followBoard(to)];
  const changes = followChanges(from);
  moveToBoard({ from, to }, { cardIds: [id], toBoardId: OTHER });

  expect([here.board().cards[id], there.board().cards[id]?.title]).toEqual([undefined, 'a']);
  expect(changes.take({ by: person('ann'), at: AT })).toMatchObject([
    { type: 'card-left', title: 'a' },
  ]);
  moveToBoard({ from: to, to: from }, { cardIds: [id], toBoardId: BACK });
  moveCard(from, { cardId: id, toColumnId: column('done'), after: 'end' });
  expect(here.board().columns[2]?.cardIds).toEqual([id]);
});
