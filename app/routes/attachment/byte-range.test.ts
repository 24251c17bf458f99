import { expect, test } from 'vitest';
import { readRange } from './byte-range.ts';

test.each([
  [null, undefined],
  ['bytes=0-99', { start: 0, end: 99 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=10-', { start: 10, end: 99 }],
  ['bytes=90-500', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
  ['bytes=-0', 'none'],
  ['bytes=100-', 'none'],
  ['bytes=20-10', undefined],
  ['bytes=-', undefined],
  ['bytes=0-1,5-6', undefined],
  ['lines=1-2', undefined],
  ['bytes=99999999999999999999-', undefined],
])('R39 of a file of 100 bytes, %j is %j', (header, range) => {
  expect(readRange(header, 100)).toEqual(range);
});
