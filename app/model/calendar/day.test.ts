import { expect, test } from 'vitest';
import { addDays, daysBetween, isDay, todayIn } from './day.ts';

test('R12 a day is a date of the calendar and nothing else', () => {
  for (const day of ['2026-11-14', '2024-02-29', '1999-12-31']) expect(isDay(day)).toBe(true);
  for (const no of ['2026-02-29', '2026-13-01', '2026-1-1', '2026-11-14T00:00', '', 7, null]) {
    expect(isDay(no)).toBe(false);
  }
});

test('R12 days are counted by the calendar: no clock change shifts them', () => {
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(daysBetween({ from: '2026-10-01', to: '2026-12-31' })).toBe(91);
  expect(daysBetween({ from: '2026-03-08', to: '2026-03-07' })).toBe(-1);
});

test.each([
  ['Pacific/Kiritimati', '2026-09-30T10:00:00Z', '2026-10-01'],
  ['Pacific/Kiritimati', '2026-09-30T09:59:59Z', '2026-09-30'],
  ['America/Los_Angeles', '2026-10-01T06:59:59Z', '2026-09-30'],
  ['America/Los_Angeles', '2026-10-01T07:00:00Z', '2026-10-01'],
  // The hour that comes twice, and the one that does not come.
  ['America/Los_Angeles', '2026-11-01T08:30:00Z', '2026-11-01'],
  ['America/Los_Angeles', '2026-11-02T07:59:59Z', '2026-11-01'],
  ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
  ['Europe/Berlin', '2026-03-29T21:59:59Z', '2026-03-29'],
  ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
  ['Asia/Kathmandu', '2026-12-31T18:15:00Z', '2027-01-01'],
  ['UTC', '2026-12-31T23:59:59.999Z', '2026-12-31'],
])('R12 today in %s at %s is %s', (zone, instant, day) => {
  expect(todayIn(zone, new Date(instant))).toBe(day);
});

test('a zone that does not exist is refused', () => {
  expect(() => todayIn('Mars/Olympus', new Date(0))).toThrow(RangeError);
});
