import { expect, test } from 'vitest';
import { kpiHealthWord } from './health-words.ts';
import { paceWords } from './pace-bar.tsx';
import { asOfWords, periodTitle, periodWords, shortPeriodWords } from './period-words.ts';
import { targetWords } from './target-words.ts';

const percent = { unit: 'percent', decimals: 0 } as const;

test('a period is written by its cadence', () => {
  expect(periodWords('2026-10-05', 'weekly', 'en-GB')).toBe('week of 5 Oct 2026');
  expect(periodWords('2026-10-01', 'monthly', 'en-GB')).toBe('October 2026');
  expect(periodWords('2026-10-01', 'quarterly', 'en-GB')).toMatch(/^Oct\s?–\s?Dec 2026$/);
});

test('a number says of when it is, and a line begins with a capital', () => {
  expect(asOfWords('2026-10-05', 'weekly', 'en-GB')).toBe('as of the week of 5 Oct 2026');
  expect(asOfWords('2026-10-01', 'monthly', 'en-GB')).toBe('as of October 2026');
  expect(periodTitle('2026-10-05', 'weekly', 'en-GB')).toBe('Week of 5 Oct 2026');
});

test('a period says its year only when it is another one', () => {
  const asked = { cadence: 'monthly', today: '2026-11-14', locale: 'en-GB' } as const;
  expect(shortPeriodWords('2026-10-01', asked)).toBe('Oct');
  expect(shortPeriodWords('2025-10-01', asked)).toBe('Oct 2025');
});

test('a measured KPI without a target says so, and not that data is missing', () => {
  expect(kpiHealthWord({ health: 'no-data', current: 12 })).toBe('No target');
  expect(kpiHealthWord({ health: 'no-data' })).toBe('No data');
});

test('a target is one value, a band is two, none is nothing', () => {
  expect(targetWords({ target: 40 }, percent, 'en')).toBe('40%');
  expect(targetWords({ target: 25, band: { low: 20, high: 30 } }, percent, 'en')).toBe('20 – 30%');
  expect(targetWords({}, percent, 'en')).toBeUndefined();
});

test('the pace bar says its numbers, and never a zero for a value nobody has', () => {
  const line = { baseline: 10, target: 40, expected: 25, format: percent };
  expect(paceWords({ ...line, current: 22 }, 'en')).toBe(
    'From 10% to 40%: 22% now, 25% expected today',
  );
  expect(paceWords(line, 'en')).toBe('From 10% to 40%: no value yet, 25% expected today');
});
