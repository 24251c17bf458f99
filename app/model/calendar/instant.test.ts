import { expect, test } from 'vitest';
import type { Day } from './day.ts';
import { hourIn, instantOf, nextMonday } from './instant.ts';

test.each([
  ['2026-05-15', 8, 'UTC', '2026-05-15T08:00:00.000Z'],
  ['2026-05-15', 8, 'Europe/Berlin', '2026-05-15T06:00:00.000Z'],
  ['2026-01-15', 8, 'Europe/Berlin', '2026-01-15T07:00:00.000Z'],
  ['2026-03-29', 8, 'Europe/Berlin', '2026-03-29T06:00:00.000Z'],
  ['2026-10-25', 8, 'Europe/Berlin', '2026-10-25T07:00:00.000Z'],
  ['2026-05-15', 0, 'Pacific/Auckland', '2026-05-14T12:00:00.000Z'],
  ['2026-05-15', 9, 'Asia/Kolkata', '2026-05-15T03:30:00.000Z'],
] as const)('R12 %s at %i in %s', (day, hour, zone, instant) => {
  expect(instantOf(day, hour, zone).toISOString()).toBe(instant);
  expect(hourIn(zone, new Date(instant))).toBe(hour);
});

test('the Monday after a day is never the day itself', () => {
  const days: [Day, Day][] = [
    ['2026-05-15', '2026-05-18'],
    ['2026-05-17', '2026-05-18'],
    ['2026-05-18', '2026-05-25'],
  ];
  for (const [day, monday] of days) expect(nextMonday(day)).toBe(monday);
});
