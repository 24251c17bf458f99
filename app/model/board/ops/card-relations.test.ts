import { expect, test } from 'vitest';
import { addTask, AT, card, copyOf, seededBoard, sync } from '#test/support/boards-in-step.ts';
import { LIMITS } from '../../limits.ts';
import type { CardId } from '../../ids.ts';
import { cardsOf, type BoardDoc } from '../doc.ts';
import { readBoard } from '../view.ts';
import { setFlag, setWaiting } from './card-fields.ts';
import { setRelation } from './card-relations.ts';

const cardA = (doc: BoardDoc) => readBoard(doc).cards[card('a')];

test('R4 relations that two people add at once all stay', () => {
  const ann = seededBoard();
  addTask(ann, 'a');
  const bob = copyOf(ann);
  const relate = (doc: BoardDoc, other: string, on = true) =>
    setRelation(doc, { cardId: card('a'), otherId: card(other), relation: 'blockedBy', on });
  relate(ann, 'x');
  relate(bob, 'y');
  setRelation(bob, { cardId: card('a'), otherId: card('z'), relation: 'relatesTo', on: true });
  sync(ann, bob);
  for (const doc of [ann, bob]) {
    expect(cardA(doc)).toMatchObject({
      blockedByIds: [card('x'), card('y')],
      relatedIds: [card('z')],
      needsRepair: false,
    });
  }
  relate(ann, 'x', false);
  expect(cardA(ann)?.blockedByIds).toEqual([card('y')]);
});

test('a card has nothing to do with itself, and with so many others only', () => {
  const doc = seededBoard();
  const cardId = addTask(doc, 'a');
  const relate = (otherId: CardId) =>
    setRelation(doc, { cardId, otherId, relation: 'blockedBy', on: true });
  expect(relate(cardId)).toBe(false);
  for (let at = 0; at < LIMITS.relationsPerCard; at += 1) expect(relate(card(`${at}`))).toBe(true);
  expect(relate(card('one more'))).toBe(false);
  expect(relate(card('0'))).toBe(true);
});

test('each wait of a card is kept when it ends, once, also when two people end it', () => {
  const ann = seededBoard();
  const cardId = addTask(ann, 'a');
  setWaiting(ann, { cardId, waitingOn: { who: 'Legal', since: AT, why: 'the words' }, at: AT });
  expect(cardA(ann)?.waits).toBeUndefined();
  const bob = copyOf(ann);
  setWaiting(ann, { cardId, at: '2026-11-04T09:00:00.000Z' });
  setWaiting(bob, { cardId, at: '2026-11-05T09:00:00.000Z' });
  sync(ann, bob);
  expect(cardA(bob)).toEqual(cardA(ann));
  expect(cardA(ann)?.waits).toMatchObject([{ since: AT, who: 'Legal' }]);
  expect(cardA(ann)?.waitingOn).toBeUndefined();
});

test('R28 what is no relation, no wait and no flag is left out and noted', () => {
  const doc = seededBoard();
  addTask(doc, 'a');
  setFlag(doc, { cardId: card('a'), isFlagged: true });
  const map = cardsOf(doc).get(card('a'));
  map?.set('blockedBy:x', 'yes');
  map?.set('waited:2026', 7);
  map?.set('repeats', { unit: 'week', count: 0, when: 'done' });
  const read = cardA(doc);
  expect(read).toMatchObject({ isFlagged: true, needsRepair: true });
  expect(read?.blockedByIds ?? read?.waits ?? read?.repeats).toBeUndefined();
});
