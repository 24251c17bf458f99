import { expect, test } from 'vitest';
import { parseValue } from '#model/kpi/format.ts';
import { valueText } from './value-text.ts';

test.each([
  [12.5, { unit: 'percent', decimals: 1 }, '12.5', '12,5'],
  [0.125, { unit: 'ratio', decimals: 3 }, '0.125', '0,125'],
  [1.125, { unit: 'ratio', decimals: 3 }, '1.125', '1,125'],
  [1250, { unit: 'number', decimals: 0 }, '1250', '1250'],
  [125050, { unit: 'money', decimals: 0, currency: 'EUR' }, '1250.50', '1250,50'],
  [125000, { unit: 'money', decimals: 0, currency: 'EUR' }, '1250', '1250'],
  [1250, { unit: 'money', decimals: 0, currency: 'JPY' }, '1250', '1250'],
  [-3, { unit: 'number', decimals: 0 }, '-3', '-3'],
] as const)('%d is typed as people write it and read back as it was', (value, format, en, de) => {
  expect(valueText(value, format, 'en-GB')).toBe(en);
  expect(parseValue(en, format, 'en-GB')).toBe(value);
  expect(valueText(value, format, 'de-DE')).toBe(de);
  expect(parseValue(de, format, 'de-DE')).toBe(value);
});

test('a lone mark before three digits is read the way the reader groups thousands', () => {
  const money = { unit: 'money', decimals: 0, currency: 'EUR' } as const;
  expect(parseValue('1.250 €', money, 'de-DE')).toBe(125000);
  expect(parseValue('€1,250', money, 'en-GB')).toBe(125000);
});

test('no value is an empty field', () => {
  expect(valueText(undefined, { unit: 'number', decimals: 0 }, 'en-GB')).toBe('');
});
