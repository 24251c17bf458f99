import { expect, test } from 'vitest';
import type { CardId } from '#model/ids.ts';
import { boxBetween, cardsInBox, type SeenColumn } from './cards-in-box.ts';

const ids = ['a', 'b', 'c', 'd', 'e'] as CardId[];
/** Five cards of 90 px with 10 px between them, the first of which has scrolled out at the top. */
const column: SeenColumn = {
  left: 100,
  right: 400,
  topPx: -100,
  shown: { fromPx: 110, toPx: 400 },
  cards: new Map(ids.map((id, at) => [id, { fromPx: at * 100, toPx: at * 100 + 90 }])),
};
const touched = (from: [number, number], to: [number, number]) =>
  cardsInBox(column, boxBetween({ x: from[0], y: from[1] }, { x: to[0], y: to[1] })).join('');

test('a box selects what it touches, drawn in whichever direction', () => {
  expect(touched([50, 20], [150, 120])).toBe('bc');
  expect(touched([150, 120], [50, 20])).toBe('bc');
  expect(touched([150, 94], [160, 97])).toBe('');
});

test('beside a column it touches none of its cards', () => {
  expect(touched([10, 0], [90, 300])).toBe('');
  expect(touched([410, 0], [500, 300])).toBe('');
});

test('what was out of sight all the while is not meant', () => {
  expect(touched([0, -500], [500, 5_000])).toBe('bcde');
  expect(
    cardsInBox(
      { ...column, shown: { fromPx: 0, toPx: 260 } },
      boxBetween({ x: 0, y: -500 }, { x: 500, y: 5_000 }),
    ).join(''),
  ).toBe('abc');
});
