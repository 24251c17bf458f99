import { expect, it } from 'vitest';
import { timeAgo } from './time-ago.ts';

const NOW = new Date('2026-03-10T12:00:00.000Z');

it.each([
  ['2026-03-10T11:55:00.000Z', 'just now'],
  ['2026-03-10T12:05:00.000Z', 'just now'],
  ['2026-03-10T11:30:00.000Z', '30 minutes ago'],
  ['2026-03-10T09:00:00.000Z', '3 hours ago'],
  ['2026-03-09T11:00:00.000Z', 'yesterday'],
  ['2026-03-05T11:00:00.000Z', '5 days ago'],
])('%s is %s', (instant, says) => {
  expect(timeAgo(instant, NOW)).toBe(says);
});
