import { expect, test } from 'vitest';
import { verdictWords } from './verdict-words.ts';

test('a quarter is told in one sentence, worst first', () => {
  expect(verdictWords(['on-track', 'off-track', 'at-risk', 'at-risk'])).toBe(
    'Of 4 priorities, 1 is off track, 2 are at risk, 1 is on track.',
  );
});

test('what nobody measured is said, never passed over', () => {
  expect(verdictWords(['on-track', 'stale', 'no-data'])).toBe(
    'Of 3 priorities, 1 is on track, nothing recent is known of 2.',
  );
});

test('a good quarter is said plainly', () => {
  expect(verdictWords(['on-track', 'on-track'])).toBe('All 2 priorities are on track.');
  expect(verdictWords(['on-track'])).toBe('The one priority is on track.');
});
