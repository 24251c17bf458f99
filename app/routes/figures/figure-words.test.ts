import { expect, test } from 'vitest';
import { tickDecimals, tickWords } from './axis-words.ts';
import { estimate } from './estimate.ts';
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

test('what is computed has no more digits than what is measured', () => {
  const euros = { unit: 'money', decimals: 0, currency: 'EUR' } as const;
  expect(estimate(418913, euros)).toBe(418900);
  expect(estimate(123.4, euros)).toBe(123);
  expect(estimate(42.48, percent)).toBe(42);
});

test('ticks of an axis are told apart, and money is short', () => {
  expect(tickDecimals([1, 1.25, 1.5])).toBe(2);
  expect(tickDecimals([0.1 + 0.2, 0.5])).toBe(1);
  const euros = { unit: 'money', decimals: 0, currency: 'EUR' } as const;
  expect(tickWords(125_000_000, euros, 'en-US')).toBe('€1.25M');
  expect(tickWords(45, { unit: 'percent', decimals: 0 }, 'en-US')).toBe('45%');
});

test('the pace bar says its numbers, and never a zero for a value nobody has', () => {
  const line = { baseline: 10, target: 40, expected: 25, format: percent };
  expect(paceWords({ ...line, current: 22 }, 'en')).toBe(
    'From 10% to 40%: 22% now, 25% expected today',
  );
  expect(paceWords(line, 'en')).toBe('From 10% to 40%: no value yet, 25% expected today');
});
