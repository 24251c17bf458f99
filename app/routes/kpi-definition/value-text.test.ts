import { expect, test } from 'vitest';
import { parseValue } from '#model/kpi/format.ts';
import { valueText } from './value-text.ts';

test.each([
  [12.5, { unit: 'percent', decimals: 1 }, '12.5'],
  [125050, { unit: 'money', decimals: 0, currency: 'EUR' }, '1250.50'],
  [125000, { unit: 'money', decimals: 0, currency: 'EUR' }, '1250'],
  [1250, { unit: 'money', decimals: 0, currency: 'JPY' }, '1250'],
  [-3, { unit: 'number', decimals: 0 }, '-3'],
] as const)('%d is typed back as it was stored', (value, format, text) => {
  expect(valueText(value, format)).toBe(text);
  expect(parseValue(text, format)).toBe(value);
});

test('no value is an empty field', () => {
  expect(valueText(undefined, { unit: 'number', decimals: 0 })).toBe('');
});
