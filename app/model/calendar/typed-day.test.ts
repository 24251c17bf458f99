import { expect, test } from 'vitest';
import { readTypedDay } from './typed-day.ts';

const TODAY = '2026-11-23';

test.each([
  ['fri', '2026-11-27'],
  ['24 nov', '2026-11-24'],
  ['Nov 24', '2026-11-24'],
  ['24 November 2027', '2027-11-24'],
  ['24.11.2027', '2027-11-24'],
  ['24 / 11', '2026-11-24'],
  ['2026-12-31', '2026-12-31'],
  ['29 feb 2028', '2028-02-29'],
])('R12 %s is %s', (typed, day) => {
  expect(readTypedDay(typed, TODAY)).toEqual({ day });
});

test.each([
  ['31 February', 'There is no 31 February.'],
  ['31.2.', 'There is no 31 February.'],
  ['29 feb 2027', 'There is no 29 February 2027.'],
  ['2026-02-30', 'There is no 30 February 2026.'],
  ['apr 31', 'There is no 31 April.'],
  ['soon', 'Write a day, such as fri, +3 or 24 nov.'],
  ['', 'Write a day, such as fri, +3 or 24 nov.'],
  ['1.13', 'Write a day, such as fri, +3 or 24 nov.'],
])('%s is answered by name', (typed, says) => {
  expect(readTypedDay(typed, TODAY)).toEqual({ says });
});
