import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../calendar/day.ts';
import { moveDays } from './schedule.ts';

const someCount = fc.integer({ min: -400, max: 400 });
const someDay = fc.nat(2_000).map((count) => addDays('2026-01-01', count));

test('all of a card moves without its length changing, and back again', () => {
  fc.assert(
    fc.property(someDay, fc.nat(100), someCount, (start, length, count) => {
      const days = { start, due: addDays(start, length) };
      const moved = moveDays(days, 'whole', count);
      expect(moved.start && moved.due && daysBetween({ from: moved.start, to: moved.due })).toBe(
        length,
      );
      expect(moveDays(moved, 'whole', -count)).toEqual(days);
    }),
  );
});

test('one end never passes the other, whichever is moved', () => {
  fc.assert(
    fc.property(
      someDay,
      fc.nat(100),
      someCount,
      fc.constantFrom('start', 'due'),
      (start, length, count, part) => {
        const due = addDays(start, length);
        const moved = moveDays({ start, due }, part, count);
        expect(moved.start && moved.due && moved.start <= moved.due).toBe(true);
        expect(part === 'start' ? moved.due : moved.start).toBe(part === 'start' ? due : start);
      },
    ),
  );
});

test('an end that is not known begins at the other one', () => {
  expect(moveDays({ due: '2026-11-10' }, 'start', -3)).toEqual({
    start: '2026-11-07',
    due: '2026-11-10',
  });
  expect(moveDays({ start: '2026-11-10' }, 'due', 2)).toEqual({
    start: '2026-11-10',
    due: '2026-11-12',
  });
  expect(moveDays({ due: '2026-11-10' }, 'whole', 1)).toEqual({
    start: undefined,
    due: '2026-11-11',
  });
  expect(moveDays({}, 'due', 1)).toEqual({ start: undefined, due: undefined });
});
