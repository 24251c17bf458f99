import { expect, test } from 'vitest';
import { formatValue, parseValue } from './format.ts';

test.each([
  [1_234.5, { unit: 'number', decimals: 0 }, '1,235'],
  [12.5, { unit: 'percent', decimals: 1 }, '12.5%'],
  [-3, { unit: 'percent', decimals: 0 }, '-3%'],
  [1_250_000, { unit: 'money', decimals: 0, currency: 'EUR' }, '€12,500'],
  [34, { unit: 'days', decimals: 0 }, '34 days'],
  [1, { unit: 'days', decimals: 0 }, '1 day'],
  [3.25, { unit: 'ratio', decimals: 1 }, '3.3×'],
] as const)('%d as %o reads %s', (value, format, text) => {
  expect(formatValue(value, format, 'en')).toBe(text);
});

test.each([
  ['12.5 %', { unit: 'percent', decimals: 1 }, 12.5],
  ['12,5', { unit: 'percent', decimals: 1 }, 12.5],
  ['1,234', { unit: 'number', decimals: 0 }, 1_234],
  ['−40', { unit: 'number', decimals: 0 }, -40],
  ['34 days', { unit: 'days', decimals: 0 }, 34],
  ['3.2×', { unit: 'ratio', decimals: 1 }, 3.2],
  ['$1,250.50', { unit: 'money', decimals: 0, currency: 'USD' }, 125_050],
  ['n/a', { unit: 'number', decimals: 0 }, undefined],
  ['1.2.3,4.5', { unit: 'number', decimals: 0 }, undefined],
] as const)('"%s" as %o is %s', (text, format, value) => {
  expect(parseValue(text, format)).toBe(value);
});
