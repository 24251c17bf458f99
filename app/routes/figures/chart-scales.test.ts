import { expect, test } from 'vitest';
import type { Day } from '#model/calendar/day.ts';
import { chartSpan, dayPercent, drawnOn, monthTicks, valueScale } from './chart-scales.ts';

const quarter = { label: '2026-Q4', startsOn: '2026-10-01', endsOn: '2026-12-31' } as const;
const target = { quarter, baseline: 10, target: 40 };

test('a value is drawn on the last day it covers, or today while its period runs', () => {
  const october = { on: '2026-10-01' as Day, value: 1 };
  expect(drawnOn(october, 'monthly', '2026-11-20')).toBe('2026-10-31');
  expect(drawnOn(october, 'monthly', '2026-10-12')).toBe('2026-10-12');
});

test('a chart spans the values, the whole quarter of its target, and today', () => {
  const points = [{ on: '2026-08-01' as Day, value: 1 }];
  const span = chartSpan({ points, targets: [target], cadence: 'monthly', today: '2026-11-14' });
  expect(span).toEqual({ from: '2026-08-31', to: '2026-12-31' });
  expect(dayPercent('2026-08-31', span)).toBe(0);
  expect(dayPercent('2026-12-31', span)).toBe(100);
});

test('a chart of one day still has a width', () => {
  const points = [{ on: '2026-11-14' as Day, value: 1 }];
  const span = chartSpan({ points, targets: [], cadence: 'weekly', today: '2026-11-14' });
  expect(Number.isFinite(dayPercent('2026-11-14', span))).toBe(true);
});

test.each([
  [[0, 1]],
  [[12, 37, 40]],
  [[5]],
  [[0]],
  [[-20, 3]],
  [[1_000_000, 1_250_000]],
  [[0.1, 0.13]],
  [[390_000, 451_700, 516_700]],
  [[90, 110]],
])('an axis over %j has at most four ticks and holds every value', (values) => {
  const { domain, ticks } = valueScale(values);
  expect(ticks.length).toBeGreaterThanOrEqual(2);
  expect(ticks.length).toBeLessThanOrEqual(4);
  expect(domain[0]).toBeLessThanOrEqual(Math.min(...values));
  expect(domain[1]).toBeGreaterThanOrEqual(Math.max(...values));
  expect(domain[0]).toBeLessThan(domain[1]);
});

test.each<[Day, Day]>([
  ['2026-10-01', '2026-12-31'],
  ['2025-01-15', '2026-12-31'],
  ['2020-03-01', '2026-12-31'],
])('months from %s to %s thin to at most four', (from, to) => {
  const ticks = monthTicks({ from, to });
  expect(ticks.length).toBeGreaterThanOrEqual(2);
  expect(ticks.length).toBeLessThanOrEqual(4);
  expect(ticks.every((tick) => tick >= from && tick <= to)).toBe(true);
});
