import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from './day.ts';
import { firstOfMonth, monthOf, weeksOfMonth } from './month.ts';

const someDay = fc.nat(40_000).map((count) => addDays('1990-01-01', count));

test('R12 a month is whole weeks from Monday, each of its days once', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const weeks = weeksOfMonth(monthOf(day));
      const days = weeks.flat();
      for (const week of weeks) expect(week).toHaveLength(7);
      expect(days.every((each, at) => at === 0 || each === addDays(days[at - 1] as Day, 1))).toBe(
        true,
      );
      expect(new Date(`${days[0] ?? ''}T00:00:00Z`).getUTCDay()).toBe(1);
      expect(days).toContain(day);
      expect(days.filter((each) => monthOf(each) === monthOf(day)).length).toBeGreaterThan(27);
    }),
  );
});

test('months are counted over the end of the year', () => {
  expect(firstOfMonth('2026-11')).toBe('2026-11-01');
  expect(firstOfMonth('2026-11', 2)).toBe('2027-01-01');
  expect(firstOfMonth('2026-01', -1)).toBe('2025-12-01');
});
