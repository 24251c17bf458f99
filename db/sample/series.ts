import { addDays, type Day } from '#model/calendar/day.ts';
import { elapsedShare, type QuarterDates } from '#model/calendar/quarter.ts';
import { periodOf, recentPeriods } from '#model/kpi/period.ts';
import type { SampleKpi } from './kpis.ts';

/** How many finished periods were measured: a quarter of weeks, a year of months, some quarters. */
const PERIODS = { weekly: 13, monthly: 12, quarterly: 5 } as const;

/** Ups and downs of real numbers, without chance: the sample is the same for everybody. */
const SWAY = [0.1, 0.5, -0.4, 0.7, -0.6, 0.2, -0.2, 0.6, -0.5, 0.3, -0.3, 0.4, -0.1];
const SWAY_SHARE = 0.3;

/** A band is held by staying close to its middle. */
const IN_BAND = [0.1, 0.5, -0.5, 0.7, 0.2, -0.7, 0.4, 0, 0.6, -0.3, 0.3, -0.6, 0.1];

type When = {
  readonly quarter: QuarterDates;
  readonly today: Day;
  readonly fiscalYearStartMonth: number;
};

/**
 * A KPI's values up to the last finished period, oldest first: from where it was to the baseline by the quarter's
 * start, then along the line to the target as fast as its attainment says. The newest value is exact, so that its
 * health is the one intended on whatever day the sample is made.
 */
export function sampleSeries(kpi: SampleKpi, when: When): { on: Day; value: number }[] {
  const { attainment, silent = 0 } = kpi;
  if (attainment === undefined) return [];
  const { quarter, fiscalYearStartMonth } = when;
  const beforeThis = addDays(periodOf(when.today, kpi.cadence, fiscalYearStartMonth).startsOn, -1);
  const count = PERIODS[kpi.cadence];
  const periods = recentPeriods(beforeThis, kpi.cadence, { count, fiscalYearStartMonth });
  const measured = periods.slice(0, count - silent);
  const before = measured.filter((period) => period.endsOn < quarter.startsOn).length;

  return measured.map(({ startsOn, endsOn }, index) => {
    const isNewest = index === measured.length - 1;
    // Another beginning for each KPI, so that no two lines look alike.
    const turn = (kpi.name.length * 5 + index) % SWAY.length;
    const sway = isNewest ? 0 : (SWAY[turn] ?? 0) * SWAY_SHARE;
    const span = kpi.target - kpi.baseline;
    const covered = elapsedShare(quarter, endsOn);
    const shift = Math.abs(span * (covered || 1));
    const at = (value: number) => ({ on: startsOn, value: rounded(kpi, { value, shift }) });
    if (kpi.band) {
      const middle = (kpi.band.low + kpi.band.high) / 2;
      const reach = (kpi.band.high - kpi.band.low) / 2;
      return at(middle + reach * (IN_BAND[turn] ?? 0));
    }
    if (covered > 0) return at(kpi.baseline + span * (covered * attainment + sway));
    // The first days of a quarter: no way was to be gone yet, so health says how well the baseline is held.
    if (isNewest) return at(held(kpi, attainment));
    const way = before > 1 ? index / (before - 1) : 1;
    return at(kpi.from + (kpi.baseline - kpi.from) * way + span * sway);
  });
}

function held({ direction, baseline }: SampleKpi, attainment: number): number {
  const share = Math.min(attainment, 1);
  return direction === 'down' ? baseline / share : baseline * share;
}

/** Thousands of euros, hundreds, euros, cents: in minor units. */
const MONEY_STEPS = [100_000, 10_000, 100, 1];

/** As people write such a number, yet fine enough to tell its health; what is on track is never rounded off it. */
function rounded(
  { unit, decimals, direction, attainment = 0 }: SampleKpi,
  { value, shift }: { value: number; shift: number },
): number {
  const isMoney = unit === 'money';
  const step = isMoney ? (MONEY_STEPS.find((each) => each * 20 <= shift) ?? 1) : 1 / 10 ** decimals;
  const isAhead = attainment >= 1 && direction !== 'band';
  const round = !isAhead ? Math.round : direction === 'up' ? Math.ceil : Math.floor;
  // The tiny shift keeps 2.1 / 0.1 = 21.000000000000004 from being rounded up.
  const steps = round(value / step + (round === Math.ceil ? -1e-9 : 1e-9));
  return Number((steps * step).toFixed(isMoney ? 0 : decimals));
}
