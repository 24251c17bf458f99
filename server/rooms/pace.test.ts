import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

test('a burst passes, more does not, and time gives back', () => {
  let nowMs = 0;
  const pace = createPace({ perSecond: 2, nowMs: () => nowMs });
  const take = (times: number): number =>
    Array.from({ length: times }, () => pace.take()).filter(Boolean).length;

  expect(take(30)).toBe(20);
  nowMs += 1_000;
  expect(take(30)).toBe(2);
  nowMs += 60_000;
  expect(take(30)).toBe(20);
});
