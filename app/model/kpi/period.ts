import { addDays, dayOf, partsOf, type Day } from '../calendar/day.ts';
import { quarterOf } from '../calendar/quarter.ts';
import type { Cadence } from './kpi.ts';

/** The days one measurement covers, both ends included. */
export type Period = { readonly startsOn: Day; readonly endsOn: Day };

/** The period a day falls in: an ISO week (from Monday), a calendar month or a fiscal quarter. */
export function periodOf(day: Day, cadence: Cadence, fiscalYearStartMonth: number): Period {
  const { year, month } = partsOf(day);
  switch (cadence) {
    case 'weekly': {
      const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
      const startsOn = addDays(day, -weekday);
      return { startsOn, endsOn: addDays(startsOn, 6) };
    }
    case 'monthly':
      return {
        startsOn: dayOf({ year, month, date: 1 }),
        endsOn: dayOf({ year, month: month + 1, date: 0 }),
      };
    case 'quarterly': {
      const { startsOn, endsOn } = quarterOf(day, fiscalYearStartMonth);
      return { startsOn, endsOn };
    }
  }
}

/** The last day of the period that starts on `startsOn`. */
export function periodEnd(startsOn: Day, cadence: Cadence): Day {
  if (cadence === 'weekly') return addDays(startsOn, 6);
  const { year, month } = partsOf(startsOn);
  return dayOf({ year, month: month + (cadence === 'monthly' ? 1 : 3), date: 0 });
}

/** The last `count` periods up to the one `day` falls in, oldest first. */
export function recentPeriods(
  day: Day,
  cadence: Cadence,
  { count, fiscalYearStartMonth }: { count: number; fiscalYearStartMonth: number },
): Period[] {
  const periods: Period[] = [];
  let within = day;
  while (periods.length < count) {
    const period = periodOf(within, cadence, fiscalYearStartMonth);
    periods.unshift(period);
    within = addDays(period.startsOn, -1);
  }
  return periods;
}
