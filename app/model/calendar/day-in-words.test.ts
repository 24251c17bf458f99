import { expect, test } from 'vitest';
import { dayInWords } from './day-in-words.ts';

/** A Monday. */
const TODAY = '2026-11-23';

test.each([
  ['today', '2026-11-23'],
  ['tom', '2026-11-24'],
  ['Fri', '2026-11-27'],
  ['monday', '2026-11-30'],
  ['su', '2026-11-29'],
  ['+3', '2026-11-26'],
  ['10d', '2026-12-03'],
  ['2w', '2026-12-07'],
  ['24nov', '2026-11-24'],
  ['22nov', '2027-11-22'],
  ['3-december', '2026-12-03'],
  ['24.11', '2026-11-24'],
  ['1/2', '2027-02-01'],
  ['29feb', '2028-02-29'],
  ['2026-12-31', '2026-12-31'],
])('R12 %s is %s', (word, day) => {
  expect(dayInWords(word, TODAY)).toBe(day);
});

test.each(['t', 'soon', '31apr', '32.1', '1.13', '2026-02-30', '', '5', '!'])(
  '%j is no day',
  (word) => {
    expect(dayInWords(word, TODAY)).toBeUndefined();
  },
);
