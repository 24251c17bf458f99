import { expect, test } from 'vitest';
import { gradeBand, gradeOf } from './grade.ts';
import { priorityHealth } from './priority-health.ts';

const of = (health: Parameters<typeof priorityHealth>[0][number]['health'], weight = 1) => ({
  health,
  weight,
});

test('a priority stands as its worst key result', () => {
  expect(priorityHealth([of('on-track'), of('off-track'), of('at-risk')]).health).toBe('off-track');
  expect(priorityHealth([of('on-track'), of('at-risk')]).health).toBe('at-risk');
  expect(priorityHealth([of('on-track')]).health).toBe('on-track');
});

test('what is not known is never green, and no key result is no data', () => {
  expect(priorityHealth([of('on-track'), of('stale')]).health).toBe('stale');
  expect(priorityHealth([of('on-track'), of('no-data')]).health).toBe('no-data');
  expect(priorityHealth([]).health).toBe('no-data');
});

test('a key result without weight does not count', () => {
  expect(priorityHealth([of('on-track'), of('off-track', 0)]).health).toBe('on-track');
});

test('a person’s word goes before the sum, and both are kept', () => {
  expect(priorityHealth([of('on-track')], 'at-risk')).toEqual({
    health: 'at-risk',
    computed: 'on-track',
  });
});

test('a grade is the weighted mean of progress, in the usual bands', () => {
  expect(
    gradeOf([
      { progress: 1, weight: 1 },
      { progress: 0.4, weight: 2 },
    ]),
  ).toBe(0.6);
  expect(gradeOf([{ weight: 1 }, { progress: 1, weight: 0 }])).toBeUndefined();
  expect([1, 0.7, 0.69, 0.4, 0.39, 0].map(gradeBand)).toEqual([
    'green',
    'green',
    'amber',
    'amber',
    'red',
    'red',
  ]);
});
