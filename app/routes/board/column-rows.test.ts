import { expect, test } from 'vitest';
import { idFromBytes, type CardId } from '#model/ids.ts';
import { columnRows, type ColumnRow } from './column-rows.ts';

const cardId = (n: number) => idFromBytes<CardId>(new Uint8Array(16).fill(n));
const [a, b, c, stranger] = [cardId(1), cardId(2), cardId(3), cardId(4)] as const;
const names = new Map([
  [a, 'a'],
  [b, 'b'],
  [c, 'c'],
]);
const words = (rows: ColumnRow[]) =>
  rows.map((row) => (row.is === 'card' ? names.get(row.id) : row.is)).join(' ');

test('the gap opens where the card would land, not counting the card itself', () => {
  expect(words(columnRows({ cardIds: [a, b, c], held: new Set([b]), gapAfter: a }))).toBe(
    'a b gap c',
  );
  expect(words(columnRows({ cardIds: [a, b, c], held: new Set([b]), gapAfter: c }))).toBe(
    'a b c gap',
  );
  expect(words(columnRows({ cardIds: [a, c], held: new Set([b]), gapAfter: null }))).toBe(
    'gap a c',
  );
});

test('a gap below a card that somebody took away meanwhile is at the foot', () => {
  expect(words(columnRows({ cardIds: [a, c], held: new Set([b]), gapAfter: stranger }))).toBe(
    'a c gap',
  );
});

test('a column that only lends its card to another one keeps it, unseen', () => {
  expect(words(columnRows({ cardIds: [a, b], held: new Set([a]) }))).toBe('a b');
});

test('a new card is written at the top, below a card, or at the foot', () => {
  expect(words(columnRows({ cardIds: [a, b], composerAfter: null }))).toBe('composer a b');
  expect(words(columnRows({ cardIds: [a, b], composerAfter: a }))).toBe('a composer b');
  expect(words(columnRows({ cardIds: [], composerAfter: 'end' }))).toBe('composer');
});
