import { expect, test } from 'vitest';
import { dueSection } from './due-section.ts';

const today = '2026-11-14';

test('late and today are now, the six days after are this week, the rest is later', () => {
  expect(dueSection('2026-11-01', { today, isWaiting: false })).toBe('now');
  expect(dueSection(today, { today, isWaiting: false })).toBe('now');
  expect(dueSection('2026-11-15', { today, isWaiting: false })).toBe('week');
  expect(dueSection('2026-11-20', { today, isWaiting: false })).toBe('week');
  expect(dueSection('2026-11-21', { today, isWaiting: false })).toBe('later');
  expect(dueSection(null, { today, isWaiting: false })).toBe('later');
});

test('what waits on somebody else stands apart, late or not', () => {
  expect(dueSection('2026-11-01', { today, isWaiting: true })).toBe('waiting');
  expect(dueSection(null, { today, isWaiting: true })).toBe('waiting');
});
