import { expect, test } from 'vitest';
import { periodEnd, periodOf, recentPeriods } from './period.ts';

test.each([
  ['2026-11-15', 'weekly', 1, '2026-11-09', '2026-11-15'],
  ['2026-11-16', 'weekly', 1, '2026-11-16', '2026-11-22'],
  ['2027-01-01', 'weekly', 1, '2026-12-28', '2027-01-03'],
  ['2028-02-10', 'monthly', 1, '2028-02-01', '2028-02-29'],
  ['2026-12-31', 'monthly', 1, '2026-12-01', '2026-12-31'],
  ['2026-11-15', 'quarterly', 1, '2026-10-01', '2026-12-31'],
  ['2026-11-15', 'quarterly', 2, '2026-11-01', '2027-01-31'],
] as const)(
  '%s is in the %s period (year from month %i) from %s to %s',
  (day, cadence, month, startsOn, endsOn) => {
    expect(periodOf(day, cadence, month)).toEqual({ startsOn, endsOn });
    expect(periodEnd(startsOn, cadence)).toBe(endsOn);
  },
);

test('recent periods follow each other without a gap, oldest first', () => {
  const periods = recentPeriods('2026-02-10', 'monthly', { count: 3, fiscalYearStartMonth: 1 });
  expect(periods).toEqual([
    { startsOn: '2025-12-01', endsOn: '2025-12-31' },
    { startsOn: '2026-01-01', endsOn: '2026-01-31' },
    { startsOn: '2026-02-01', endsOn: '2026-02-28' },
  ]);
});
