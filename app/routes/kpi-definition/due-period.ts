import type { Day } from '#model/calendar/day.ts';
import { periodEnd } from '#model/kpi/period.ts';
import type { Cadence } from '#model/kpi/kpi.ts';

/**
 * The period a new value is most likely of: the first one after the newest value; never measured, the last one that
 * is over. `periods` are newest first and none lies in the future.
 */
export function duePeriod(facts: {
  readonly periods: readonly Day[];
  readonly points: readonly { readonly on: Day }[];
  readonly kpi: { readonly cadence: Cadence };
  readonly today: Day;
}): Day {
  const { periods, points, kpi, today } = facts;
  const newest = points.at(-1)?.on;
  const over = periods.find((startsOn) => periodEnd(startsOn, kpi.cadence) < today);
  const [current = today] = periods;
  if (newest === undefined) return over ?? current;
  return periods.findLast((startsOn) => startsOn > newest) ?? current;
}
