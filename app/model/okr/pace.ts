import type { Direction } from '../kpi/kpi.ts';
import type { Health } from './health.ts';
import { isReached } from './progress.ts';

/** Where a key result should be after `elapsed` (0 to 1) of the quarter, on a straight line from baseline to target. */
export function expectedAt(line: { baseline: number; target: number; elapsed: number }): number {
  return line.baseline + (line.target - line.baseline) * line.elapsed;
}

/**
 * What was reached of what was expected: (current − baseline) ÷ (expected − baseline); 1 is on the line, negative
 * the wrong way. Where no way was to be gone (first day, or target = baseline) it is how well the level is held.
 */
export function attainmentOf(values: {
  direction: Direction;
  baseline: number;
  expected: number;
  current: number;
}): number {
  const { direction, baseline, expected, current } = values;
  if (expected !== baseline) return (current - baseline) / (expected - baseline);
  if (isReached({ direction, current, target: expected })) return 1;
  const held = direction === 'down' ? expected / current : current / expected;
  return Number.isFinite(held) ? Math.min(Math.max(held, 0), 1) : 0;
}

/** Floating point must not turn an exact 0.9 into at risk. */
const ROUNDING = 1e-9;

/** Health by attainment against the pace: from 0.9 on track, from 0.7 at risk, below that off track. */
export function healthOf(attainment: number): Health {
  if (attainment >= 0.9 - ROUNDING) return 'on-track';
  return attainment >= 0.7 - ROUNDING ? 'at-risk' : 'off-track';
}
