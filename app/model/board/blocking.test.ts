import { expect, test } from 'vitest';
import { card } from '#test/support/boards-in-step.ts';
import type { CardId } from '../ids.ts';
import { wouldCircle } from './blocking.ts';

const blockers = new Map<CardId, CardId[]>([
  [card('b'), [card('a')]],
  [card('c'), [card('b')]],
  [card('x'), [card('y')]],
  [card('y'), [card('x')]],
]);
const asks = (cardId: string, blockerId: string) =>
  wouldCircle({ cardId: card(cardId), blockerId: card(blockerId) }, (id) => blockers.get(id) ?? []);

test('a card cannot be blocked by what waits on it, however far round', () => {
  expect(asks('a', 'a')).toBe(true);
  expect(asks('a', 'c')).toBe(true);
  expect(asks('c', 'a')).toBe(false);
  expect(asks('d', 'c')).toBe(false);
});

test('a circle that is there already does not hold up the asking', () => {
  expect(asks('a', 'x')).toBe(false);
  expect(asks('x', 'y')).toBe(true);
});
