import { addDays, type Day } from '../calendar/day.ts';
import { elapsedShare, type QuarterDates } from '../calendar/quarter.ts';
import type { Band, Cadence, Direction } from '../kpi/kpi.ts';
import { periodEnd } from '../kpi/period.ts';
import type { Health } from './health.ts';
import { attainmentOf, expectedAt, healthOf } from './pace.ts';
import { progressOf, shareInside } from './progress.ts';

/** One measured value and the first day of the period it covers. */
export type Measured = { readonly on: Day; readonly value: number };

export type KeyResultFacts = {
  readonly direction: Direction;
  readonly cadence: Cadence;
  /** Absent while nobody set a target: then there is a current value but no health. */
  readonly baseline?: number;
  readonly target?: number;
  /** `band` KPIs only. */
  readonly band?: Band;
  /** In any order; those of periods that begin after the quarter or after `today` are not looked at. */
  readonly measurements: readonly Measured[];
  readonly quarter: QuarterDates;
  /** The client's day. */
  readonly today: Day;
};

/** How a key result stands, with every number that led to it so that the interface can show the sum. */
export type Assessment = {
  readonly current?: number;
  /** First day of the period `current` covers. */
  readonly asOf?: Day;
  /** 0 to 1; for a band the share of the quarter's measured periods inside it. */
  readonly progress?: number;
  /** Share of the quarter that is over today, 0 to 1. */
  readonly elapsed: number;
  /** Where the value should be today; absent for a band. */
  readonly expected?: number;
  /** Reached ÷ expected, both on the last day that `current` covers; for a band the same share as `progress`. */
  readonly attainment?: number;
  readonly health: Health;
};

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/**
 * Progress, pace and health of a key result, by product.md's arithmetic. The value is held against the pace of the
 * last day it covers: October's value is not late because November has begun. Stale: a whole period of the KPI's
 * cadence went by after the measured one.
 */
export function assessKeyResult(facts: KeyResultFacts): Assessment {
  const { direction, cadence, baseline, target, band, quarter } = facts;
  const until = earlier(facts.today, quarter.endsOn);
  const elapsed = elapsedShare(quarter, until);
  const measured = facts.measurements
    .filter(({ on }) => on <= until)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const hasLine = direction !== 'band' && baseline !== undefined && target !== undefined;
  const expected = hasLine ? expectedAt({ baseline, target, elapsed }) : undefined;

  const last = measured.at(-1);
  if (last === undefined) return { elapsed, expected, health: 'no-data' };
  const current = last.value;
  const asOf = last.on;
  const ends = periodEnd(asOf, cadence);
  const isStale = until > periodEnd(addDays(ends, 1), cadence);

  if (direction === 'band') {
    const inQuarter = measured.filter(({ on }) => periodEnd(on, cadence) >= quarter.startsOn);
    const values = (inQuarter.length > 0 ? inQuarter : [last]).map(({ value }) => value);
    const share = band && shareInside(values, band);
    if (share === undefined) return { current, asOf, elapsed, health: 'no-data' };
    const health = isStale ? 'stale' : healthOf(share);
    return { current, asOf, progress: share, elapsed, attainment: share, health };
  }

  if (!hasLine) return { current, asOf, elapsed, health: 'no-data' };
  const covered = elapsedShare(quarter, earlier(ends, until));
  const attainment = attainmentOf({
    direction,
    baseline,
    expected: expectedAt({ baseline, target, elapsed: covered }),
    current,
  });
  return {
    current,
    asOf,
    progress: progressOf({ direction, baseline, target, current }),
    elapsed,
    expected,
    attainment,
    health: isStale ? 'stale' : healthOf(attainment),
  };
}
