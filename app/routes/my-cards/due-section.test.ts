import { expect, test } from 'vitest';
import { dueSection } from './due-section.ts';

const today = '2026-11-14';

test('late and today are now, the six days after are this week, the rest is later', () => {
  expect(dueSection('2026-11-01', today)).toBe('now');
  expect(dueSection(today, today)).toBe('now');
  expect(dueSection('2026-11-15', today)).toBe('week');
  expect(dueSection('2026-11-20', today)).toBe('week');
  expect(dueSection('2026-11-21', today)).toBe('later');
  expect(dueSection(null, today)).toBe('later');
});
