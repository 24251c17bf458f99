import { expect, test } from 'vitest';
import { suggestBaseline } from './suggest-baseline.ts';

const quarter = { startsOn: '2026-10-01' } as const;
const points = [
  { on: '2026-08-01', value: 8 },
  { on: '2026-09-01', value: 9 },
  { on: '2026-10-01', value: 10 },
] as const;

test('the baseline is the last value that was over before the quarter', () => {
  expect(suggestBaseline({ points, quarter, cadence: 'monthly' })).toBe(9);
});

test('a week that reaches into the quarter is not before it', () => {
  const weeks = [
    { on: '2026-09-21', value: 1 },
    { on: '2026-09-28', value: 2 },
  ] as const;
  expect(suggestBaseline({ points: weeks, quarter, cadence: 'weekly' })).toBe(1);
});

test('without an older value nothing is suggested, and no zero', () => {
  expect(suggestBaseline({ points: [], quarter, cadence: 'monthly' })).toBeUndefined();
});
