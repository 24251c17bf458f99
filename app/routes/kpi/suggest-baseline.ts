import type { Day } from '#model/calendar/day.ts';
import type { Cadence } from '#model/kpi/kpi.ts';
import { periodEnd } from '#model/kpi/period.ts';
import type { Measured } from '#model/okr/assess-key-result.ts';

/** Where a quarter begins: the last value whose period was over before it; undefined when nothing is older. `points` are oldest first. */
export function suggestBaseline(facts: {
  readonly points: readonly Measured[];
  readonly quarter: { readonly startsOn: Day };
  readonly cadence: Cadence;
}): number | undefined {
  const before = facts.points.findLast(
    ({ on }) => periodEnd(on, facts.cadence) < facts.quarter.startsOn,
  );
  return before?.value;
}
