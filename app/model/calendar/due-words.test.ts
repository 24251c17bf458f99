import { expect, test } from 'vitest';
import { dueWords } from './due-words.ts';

test.each([
  ['2026-11-10', 'today'],
  ['2026-11-11', 'tomorrow'],
  ['2026-11-13', 'in 3 days'],
  ['2026-11-16', 'in 6 days'],
  ['2026-11-17', '17 Nov'],
  ['2027-01-02', '2 Jan 2027'],
  ['2026-11-09', '1 day late'],
  ['2026-11-07', '3 days late'],
  ['2026-10-01', '40 days late'],
] as const)('R12 on 10 November, %s is due "%s"', (day, words) => {
  expect(dueWords(day, '2026-11-10', 'en-GB')).toBe(words);
});
