import { addDays, dayOf, daysBetween, partsOf, type Day } from './day.ts';

/** A planning period's life: being written, in a planning session, agreed, over. */
export const QUARTER_STATES = ['draft', 'planning', 'committed', 'closed'] as const;
export type QuarterState = (typeof QUARTER_STATES)[number];

/** A quarter as dates, both ends included, in the client company's calendar. */
export type QuarterDates = { readonly label: string; readonly startsOn: Day; readonly endsOn: Day };

/** Whether a text has the form of a quarter's label, such as `2026-Q4`. */
export function isQuarterLabel(text: string): boolean {
  return /^\d{4}-Q[1-4]$/.test(text);
}

/**
 * The quarter a day falls in. A fiscal year that does not start in January is named by the year it ends in:
 * with a start in April, 2026-05-01 is in `2027-Q1`.
 */
export function quarterOf(day: Day, fiscalYearStartMonth: number): QuarterDates {
  const { year, month } = partsOf(day);
  const monthsIn = (month - fiscalYearStartMonth + 12) % 12;
  const startsInYear = month >= fiscalYearStartMonth ? year : year - 1;
  const number = Math.floor(monthsIn / 3) + 1;
  const firstMonth = fiscalYearStartMonth + (number - 1) * 3;
  const labelYear = fiscalYearStartMonth === 1 ? startsInYear : startsInYear + 1;
  return {
    label: `${labelYear}-Q${number}`,
    startsOn: dayOf({ year: startsInYear, month: firstMonth, date: 1 }),
    endsOn: dayOf({ year: startsInYear, month: firstMonth + 3, date: 0 }),
  };
}

/** The quarter that begins the day after this one ends. */
export function nextQuarter(quarter: QuarterDates): QuarterDates {
  const year = Number(quarter.label.slice(0, 4));
  const number = Number(quarter.label.slice(6));
  const { year: startYear, month } = partsOf(addDays(quarter.endsOn, 1));
  return {
    label: number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`,
    startsOn: dayOf({ year: startYear, month, date: 1 }),
    endsOn: dayOf({ year: startYear, month: month + 3, date: 0 }),
  };
}

/** The share of a quarter's days that are over when `day` ends: 0 before its first day, 1 from its last. */
export function elapsedShare(quarter: QuarterDates, day: Day): number {
  const days = daysBetween({ from: quarter.startsOn, to: quarter.endsOn }) + 1;
  const elapsed = daysBetween({ from: quarter.startsOn, to: day }) + 1;
  return Math.min(Math.max(elapsed / days, 0), 1);
}
