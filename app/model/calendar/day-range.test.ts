import { expect, test } from 'vitest';
import type { Day } from './day.ts';
import { formatDayRange } from './day-range.ts';

test('a span of days has plain spaces around its dash, whatever the version of ICU', () => {
  const dates = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const span = { from: '2026-10-01' as Day, to: '2026-12-31' as Day };
  expect(formatDayRange(dates, span)).toBe('1 Oct – 31 Dec');
});
