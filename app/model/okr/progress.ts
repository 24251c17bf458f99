import type { Band, Direction } from '../kpi/kpi.ts';

type Reach = { direction: Direction; current: number; target: number };

/** Whether a value is at its target or on the good side of it. */
export function isReached({ direction, current, target }: Reach): boolean {
  return direction === 'down' ? current <= target : current >= target;
}

/**
 * Progress of a key result, 0 to 1: (current − baseline) ÷ (target − baseline), which is right for falling metrics
 * too. Where target and baseline are equal there is no way to go: 1 while the value is held, else 0.
 */
export function progressOf(values: Reach & { baseline: number }): number {
  const { baseline, target, current } = values;
  if (target === baseline) return isReached(values) ? 1 : 0;
  return Math.min(Math.max((current - baseline) / (target - baseline), 0), 1);
}

/** Share of values inside a band, 0 to 1; undefined for no values. */
export function shareInside(values: readonly number[], band: Band): number | undefined {
  if (values.length === 0) return undefined;
  const inside = values.filter((value) => value >= band.low && value <= band.high);
  return inside.length / values.length;
}
