import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, todayIn } from './day.ts';
import { elapsedShare, isQuarterLabel, nextQuarter, quarterOf } from './quarter.ts';

test.each([
  ['2026-10-01', 1, '2026-Q4', '2026-10-01', '2026-12-31'],
  ['2026-12-31', 1, '2026-Q4', '2026-10-01', '2026-12-31'],
  ['2027-01-01', 1, '2027-Q1', '2027-01-01', '2027-03-31'],
  ['2024-02-29', 1, '2024-Q1', '2024-01-01', '2024-03-31'],
  // A fiscal year that does not start in January is named by the year it ends in.
  ['2026-05-01', 4, '2027-Q1', '2026-04-01', '2026-06-30'],
  ['2027-03-31', 4, '2027-Q4', '2027-01-01', '2027-03-31'],
  ['2026-10-01', 10, '2027-Q1', '2026-10-01', '2026-12-31'],
  ['2027-01-15', 12, '2027-Q1', '2026-12-01', '2027-02-28'],
  ['2026-12-01', 12, '2027-Q1', '2026-12-01', '2027-02-28'],
  ['2026-11-30', 12, '2026-Q4', '2026-09-01', '2026-11-30'],
  ['2026-01-31', 2, '2026-Q4', '2025-11-01', '2026-01-31'],
] as const)('%s with a year from month %i is in %s', (day, month, label, startsOn, endsOn) => {
  expect(quarterOf(day, month)).toEqual({ label, startsOn, endsOn });
});

test('every day is in one quarter, and the next quarter begins the day after', () => {
  fc.assert(
    fc.property(fc.nat(40_000), fc.integer({ min: 1, max: 12 }), (offset, month) => {
      const day = addDays('1990-01-01', offset);
      const quarter = quarterOf(day, month);
      expect(quarter.startsOn <= day && day <= quarter.endsOn).toBe(true);
      const next = nextQuarter(quarter);
      expect(next).toEqual(quarterOf(addDays(quarter.endsOn, 1), month));
      expect(next.startsOn).toBe(addDays(quarter.endsOn, 1));
      expect(isQuarterLabel(next.label)).toBe(true);
    }),
  );
});

test('R12 the quarter turns at midnight of the client, not of the server', () => {
  const instant = new Date('2026-09-30T12:00:00Z');
  const label = (zone: string) => quarterOf(todayIn(zone, instant), 1).label;
  expect(label('Pacific/Kiritimati')).toBe('2026-Q4');
  expect(label('Europe/London')).toBe('2026-Q3');
  expect(label('America/Los_Angeles')).toBe('2026-Q3');
});

test('the elapsed share counts whole days, from nothing before the quarter to all of it', () => {
  const quarter = quarterOf('2026-10-01', 1);
  expect(elapsedShare(quarter, '2026-09-30')).toBe(0);
  expect(elapsedShare(quarter, '2026-10-01')).toBeCloseTo(1 / 92);
  expect(elapsedShare(quarter, '2026-11-15')).toBe(0.5);
  expect(elapsedShare(quarter, '2026-12-31')).toBe(1);
  expect(elapsedShare(quarter, '2027-05-01')).toBe(1);
});
