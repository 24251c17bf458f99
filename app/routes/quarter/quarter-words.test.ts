import { expect, test } from 'vitest';
import { quarterSpan, quarterStanding, quarterTitle } from './quarter-words.ts';

const quarter = { label: '2026-Q4', startsOn: '2026-10-01', endsOn: '2026-12-31' } as const;

test('a quarter is named the way people say it', () => {
  expect(quarterTitle('2026-Q4')).toBe('Q4 2026');
});

test('R12 a quarter spans the same days wherever it is read', () => {
  expect(quarterSpan(quarter, 'en-GB')).toMatch(/^1 Oct\s–\s31 Dec 2026$/);
});

test('where today stands in a quarter counts both ends', () => {
  expect(quarterStanding(quarter, '2026-09-30')).toBe('starts in 1 day');
  expect(quarterStanding(quarter, '2026-12-30')).toBe('1 day left');
  expect(quarterStanding(quarter, '2026-12-31')).toBe('last day');
  expect(quarterStanding(quarter, '2027-01-01')).toBe('ended');
});
