import { expect, it } from 'vitest';
import { isClientKey, numberedKey, suggestKey } from './suggest-key.ts';

it.each([
  ['Acme GmbH', 'ACME'],
  ['Northwind Traders', 'NORTHWIND'],
  ['Ærø & Søn', 'SN'],
  ['Müller', 'MULLER'],
  ['3M', '3M'],
  ['A B', 'AB'],
  ['Internationalisation', 'INTERNATIO'],
  ['Яндекс', 'CLIENT'],
  ['', 'CLIENT'],
])('%s gets a key people can say: %s', (name, key) => {
  expect(suggestKey(name)).toBe(key);
  expect(isClientKey(key)).toBe(true);
});

it('a key that is taken gets a number and stays short enough', () => {
  expect(numberedKey('ACME', 1)).toBe('ACME');
  expect(numberedKey('ACME', 2)).toBe('ACME2');
  expect(numberedKey('INTERNATIO', 12)).toBe('INTERNAT12');
});
