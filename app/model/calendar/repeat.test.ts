import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, partsOf, todayIn, type Day } from './day.ts';
import { MAX_REPEAT_COUNT, nextDayOf, REPEAT_UNITS, type RepeatRule } from './repeat.ts';

const next = (rule: RepeatRule, anchor: Day, notBefore: Day = anchor): Day | undefined =>
  nextDayOf(rule, { anchor, notBefore });

test.each([
  ['weekly', { unit: 'week', count: 1 }, '2026-11-23', '2026-11-30'],
  ['weekly over the end of summer time', { unit: 'week', count: 1 }, '2026-10-19', '2026-10-26'],
  ['every two weeks over a year’s end', { unit: 'week', count: 2 }, '2026-12-28', '2027-01-11'],
  ['every ten days', { unit: 'day', count: 10 }, '2026-02-25', '2026-03-07'],
  ['monthly', { unit: 'month', count: 1 }, '2026-11-15', '2026-12-15'],
  [
    'monthly on a later day of this month',
    { unit: 'month', count: 1, date: 20 },
    '2026-11-15',
    '2026-11-20',
  ],
  [
    'monthly on the 30th in February',
    { unit: 'month', count: 1, date: 30 },
    '2027-01-30',
    '2027-02-28',
  ],
  [
    'and back on the 30th in March',
    { unit: 'month', count: 1, date: 30 },
    '2027-02-28',
    '2027-03-30',
  ],
  ['on the last day', { unit: 'month', count: 1, date: 31 }, '2028-01-31', '2028-02-29'],
  [
    'every quarter on the last day',
    { unit: 'month', count: 3, date: 31 },
    '2026-11-30',
    '2027-02-28',
  ],
] as const)('R12 %s', (_, rule, anchor, day) => {
  expect(next(rule, anchor)).toBe(day);
});

test('R12 what was missed is left out: the next one is not before today', () => {
  expect(next({ unit: 'week', count: 1 }, '2026-11-02', '2026-11-23')).toBe('2026-11-23');
  expect(next({ unit: 'week', count: 1 }, '2026-11-02', '2026-11-24')).toBe('2026-11-30');
  expect(next({ unit: 'month', count: 1, date: 31 }, '2026-01-31', '2026-11-30')).toBe(
    '2026-11-30',
  );
  expect(next({ unit: 'day', count: 1 }, '9999-12-31')).toBeUndefined();
});

const someDay = fc.nat(40_000).map((offset) => addDays('1990-01-01', offset));
const rule = fc.record(
  {
    unit: fc.constantFrom(...REPEAT_UNITS),
    count: fc.integer({ min: 1, max: MAX_REPEAT_COUNT }),
    date: fc.integer({ min: 1, max: 31 }),
  },
  { requiredKeys: ['unit', 'count'] },
);

test('R12 the next day is after the last one, not before today, and a whole number of steps away', () => {
  fc.assert(
    fc.property(rule, someDay, someDay, (given, anchor, notBefore) => {
      const day = next(given, anchor, notBefore);
      if (day === undefined) throw new Error('no day');
      expect(day > anchor && day >= notBefore).toBe(true);
      const step = given.count * (given.unit === 'week' ? 7 : 1);
      if (given.unit !== 'month') {
        expect(daysBetween({ from: anchor, to: day }) % step).toBe(0);
        const before = addDays(day, -step);
        expect(before <= anchor || before < notBefore).toBe(true);
      } else {
        const [from, to] = [partsOf(anchor), partsOf(day)];
        expect(((to.year - from.year) * 12 + to.month - from.month) % given.count).toBe(0);
        const wanted = given.date ?? from.date;
        const last = partsOf(dayOf({ year: to.year, month: to.month + 1, date: 0 })).date;
        expect(to.date).toBe(Math.min(wanted, last));
      }
    }),
  );
});

test('R12 a daily card comes on every day of every zone, also those of 23 and 25 hours', () => {
  const zones = [
    'Europe/Berlin',
    'America/Los_Angeles',
    'Pacific/Kiritimati',
    'Australia/Lord_Howe',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.nat(800), (zone, offset) => {
      const noon = Date.parse('2026-01-01T12:00:00Z') + offset * 86_400_000;
      const today = todayIn(zone, new Date(noon));
      expect(next({ unit: 'day', count: 1 }, today)).toBe(
        todayIn(zone, new Date(noon + 86_400_000)),
      );
    }),
  );
});
