import { expect, test } from 'vitest';
import { duePeriod } from './due-period.ts';

const facts = {
  periods: ['2026-11-01', '2026-10-01', '2026-09-01', '2026-08-01'],
  kpi: { cadence: 'monthly' },
  today: '2026-11-14',
} as const;

test('a KPI never measured is asked for the last period that is over', () => {
  expect(duePeriod({ ...facts, points: [] })).toBe('2026-10-01');
});

test('after the newest value comes the next period, even when two are missing', () => {
  expect(duePeriod({ ...facts, points: [{ on: '2026-08-01' }] })).toBe('2026-09-01');
});

test('with nothing missing it is the current period', () => {
  expect(duePeriod({ ...facts, points: [{ on: '2026-11-01' }] })).toBe('2026-11-01');
});
