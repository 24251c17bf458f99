import { expect, test } from 'vitest';
import type { Day } from '../calendar/day.ts';
import { quarterOf } from '../calendar/quarter.ts';
import { assessKeyResult, type KeyResultFacts, type Measured } from './assess-key-result.ts';

const quarter = quarterOf('2026-10-01', 1);
const on = (day: Day, value: number): Measured => ({ on: day, value });

function assess(facts: Partial<KeyResultFacts>) {
  return assessKeyResult({
    direction: 'up',
    cadence: 'weekly',
    baseline: 100,
    target: 200,
    measurements: [],
    quarter,
    today: '2026-11-15',
    ...facts,
  });
}

test('a rising KPI on its line is on track, with every number that says so', () => {
  // 9 to 15 November is measured to the day on which half of the quarter's 92 days are over.
  expect(assess({ measurements: [on('2026-11-09', 150)] })).toEqual({
    current: 150,
    asOf: '2026-11-09',
    progress: 0.5,
    elapsed: 0.5,
    expected: 150,
    attainment: 1,
    health: 'on-track',
  });
});

test.each([
  [145, 'on-track'],
  [144.9, 'at-risk'],
  [135, 'at-risk'],
  [134.9, 'off-track'],
  [90, 'off-track'],
  [260, 'on-track'],
] as const)('a rising KPI at %d halfway from 100 to 200 is %s', (value, health) => {
  expect(assess({ measurements: [on('2026-11-09', value)] }).health).toBe(health);
});

test.each([
  [300, 'on-track', 0.5],
  [310, 'on-track', 0.45],
  [330, 'at-risk', 0.35],
  [331, 'off-track', 0.345],
  [420, 'off-track', 0],
  [150, 'on-track', 1],
] as const)('a falling KPI at %d halfway from 400 to 200 is %s', (value, health, progress) => {
  const assessment = assess({
    direction: 'down',
    baseline: 400,
    target: 200,
    measurements: [on('2026-11-09', value)],
  });
  expect(assessment.health).toBe(health);
  expect(assessment.progress).toBeCloseTo(progress);
  expect(assessment.expected).toBe(300);
});

test('a band KPI stands by the share of the quarter’s periods inside it, both ends included', () => {
  const band = { low: 3, high: 5 };
  const measurements = [
    on('2026-09-14', 99),
    on('2026-10-05', 3),
    on('2026-10-12', 5),
    on('2026-10-19', 4),
    on('2026-11-09', 5.1),
  ];
  const assessment = assess({ direction: 'band', band, measurements });
  expect(assessment).toEqual({
    current: 5.1,
    asOf: '2026-11-09',
    progress: 0.75,
    elapsed: 0.5,
    attainment: 0.75,
    health: 'at-risk',
  });
  expect(assess({ direction: 'band', measurements }).health).toBe('no-data');
});

test('no measurement at all is no data, never zero', () => {
  const assessment = assess({});
  expect(assessment.health).toBe('no-data');
  expect(assessment).not.toHaveProperty('current');
  expect(assessment).not.toHaveProperty('progress');
  expect(assessment).not.toHaveProperty('attainment');
});

test('a KPI without a target shows its value and has no health', () => {
  expect(
    assess({ baseline: undefined, target: undefined, measurements: [on('2026-11-09', 150)] }),
  ).toEqual({ current: 150, asOf: '2026-11-09', elapsed: 0.5, health: 'no-data' });
});

test.each([
  ['weekly', '2026-11-02', '2026-11-15', 'on-track'],
  ['weekly', '2026-11-02', '2026-11-16', 'stale'],
  ['monthly', '2026-10-01', '2026-11-30', 'on-track'],
  ['monthly', '2026-10-01', '2026-12-01', 'stale'],
  ['quarterly', '2026-07-01', '2026-12-31', 'on-track'],
  ['quarterly', '2026-04-01', '2026-10-01', 'stale'],
] as const)('a %s value from %s is, on %s, %s', (cadence, measuredOn, today, health) => {
  const measurements = [on(measuredOn, 1_000)];
  expect(assess({ cadence, measurements, today }).health).toBe(health);
});

test('a value is held against the pace of the last day it covers, not against days it says nothing of', () => {
  // October is on its line (31 of 92 days); on 25 November the line is higher, but November is not measured yet.
  const october = assess({
    cadence: 'monthly',
    measurements: [on('2026-10-01', 100 + 100 * (31 / 92))],
    today: '2026-11-25',
  });
  expect(october.attainment).toBeCloseTo(1);
  expect(october.health).toBe('on-track');
  expect(october.expected).toBeCloseTo(100 + 100 * (56 / 92));
});

test('a value from before the quarter is held against the baseline', () => {
  const before = (value: number) =>
    assess({ cadence: 'monthly', measurements: [on('2026-09-01', value)], today: '2026-10-05' });
  expect(before(100).health).toBe('on-track');
  expect(before(80).health).toBe('at-risk');
  expect(before(60).health).toBe('off-track');
});

test('a target that equals its baseline is a level to hold: no division by zero', () => {
  const hold = (direction: 'up' | 'down', value: number) =>
    assess({ direction, target: 100, measurements: [on('2026-11-09', value)] });
  expect(hold('up', 100)).toMatchObject({ progress: 1, attainment: 1, health: 'on-track' });
  expect(hold('up', 80)).toMatchObject({ progress: 0, attainment: 0.8, health: 'at-risk' });
  expect(hold('down', 125)).toMatchObject({ progress: 0, attainment: 0.8, health: 'at-risk' });
  expect(hold('down', 90).health).toBe('on-track');
  const zero = assess({ baseline: 0, target: 0, measurements: [on('2026-11-09', -1)] });
  expect(zero).toMatchObject({ attainment: 0, health: 'off-track' });
});

test('measurements come in any order; those of periods not yet begun are not looked at', () => {
  const measurements = [on('2026-11-16', 999), on('2026-11-09', 150), on('2026-10-05', 110)];
  expect(assess({ measurements }).current).toBe(150);
});

test('a closed quarter keeps the health it closed with', () => {
  const measurements = [on('2026-12-01', 195), on('2027-02-01', 20)];
  const closed = assess({ cadence: 'monthly', measurements, today: '2027-03-01' });
  expect(closed).toMatchObject({ current: 195, elapsed: 1, expected: 200, health: 'on-track' });
});
