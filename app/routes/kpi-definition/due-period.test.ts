import { expect, test } from 'vitest';
import { duePeriod, missingPeriod } from './due-period.ts';

const facts = {
  periods: ['2026-11-01', '2026-10-01', '2026-09-01', '2026-08-01'],
  kpi: { cadence: 'monthly' },
  today: '2026-11-14',
} as const;

test('a KPI never measured is asked for the last period that is over', () => {
  expect(duePeriod({ ...facts, points: [] })).toBe('2026-10-01');
});

test('after the newest value comes the next period, even when two are missing', () => {
  expect(missingPeriod({ ...facts, points: [{ on: '2026-08-01' }] })).toBe('2026-09-01');
});

test('a period that still runs is not missing, but it is what one would enter next', () => {
  const upToDate = { ...facts, points: [{ on: '2026-10-01' }] } as const;
  expect(missingPeriod(upToDate)).toBeUndefined();
  expect(duePeriod(upToDate)).toBe('2026-11-01');
});
