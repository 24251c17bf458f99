import type { Day } from '#model/calendar/day.ts';
import { periodEnd } from '#model/kpi/period.ts';
import type { Cadence } from '#model/kpi/kpi.ts';

type Facts = {
  /** Newest first; none lies in the future. */
  readonly periods: readonly Day[];
  /** Oldest first. */
  readonly points: readonly { readonly on: Day }[];
  readonly kpi: { readonly cadence: Cadence };
  readonly today: Day;
};

/** The oldest period that is over and has no value since the newest one; undefined when all is entered. */
export function missingPeriod({ periods, points, kpi, today }: Facts): Day | undefined {
  const over = periods.filter((startsOn) => periodEnd(startsOn, kpi.cadence) < today);
  const newest = points.at(-1)?.on;
  return newest === undefined ? over[0] : over.findLast((startsOn) => startsOn > newest);
}

/** The period a new value is most likely of: the one that is missing, else the one that runs. */
export function duePeriod(facts: Facts): Day {
  return missingPeriod(facts) ?? facts.periods[0] ?? facts.today;
}
