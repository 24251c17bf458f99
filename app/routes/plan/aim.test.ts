import { expect, test } from 'vitest';
import { readAim } from './aim.ts';

const leads = { unit: 'number', decimals: 0, direction: 'up' } as const;

test('an aim is read the way people write numbers', () => {
  expect(readAim({ baseline: '1 200', target: '1,500' }, leads, 'en')).toEqual({
    ok: true,
    baseline: 1200,
    target: 1500,
  });
});

test('money is kept in minor units', () => {
  const cac = { unit: 'money', decimals: 0, currency: 'EUR', direction: 'down' } as const;
  expect(readAim({ baseline: '€420', target: '380.50' }, cac, 'en')).toMatchObject({
    baseline: 42000,
    target: 38050,
  });
});

test('what is no number is refused beside its field', () => {
  expect(readAim({ baseline: '1200', target: 'more' }, leads, 'en')).toMatchObject({
    field: 'target',
  });
  expect(readAim({ baseline: '', target: '10' }, leads, 'en')).toMatchObject({ field: 'baseline' });
});

test('an aim the wrong way is refused before it is counted against anybody', () => {
  expect(readAim({ baseline: '1500', target: '1200' }, leads, 'en')).toMatchObject({ ok: false });
  const cac = { ...leads, direction: 'down' } as const;
  expect(readAim({ baseline: '1500', target: '1200' }, cac, 'en')).toMatchObject({ ok: true });
});

test('a band has room between its ends', () => {
  const days = { unit: 'days', decimals: 0, direction: 'band' } as const;
  expect(readAim({ baseline: '30', target: '20' }, days, 'en')).toMatchObject({ ok: false });
});
