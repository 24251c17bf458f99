import { addDays, dayOf, daysBetween, isDay, partsOf, type Day } from './day.ts';

export const REPEAT_UNITS = ['day', 'week', 'month'] as const;
export type RepeatUnit = (typeof REPEAT_UNITS)[number];

/** How often something comes again, in days of the client's calendar (R12). */
export type RepeatRule = {
  readonly unit: RepeatUnit;
  /** Every so many days, weeks or months: 1 to {@link MAX_REPEAT_COUNT}. */
  readonly count: number;
  /** By month only: the day of the month, 1 to 31. A shorter month's last day stands for it, so 31 is always the last. */
  readonly date?: number;
};

/** The longest pause, in units. */
export const MAX_REPEAT_COUNT = 366;

const DAYS: Readonly<Record<Exclude<RepeatUnit, 'month'>, number>> = { day: 1, week: 7 };

/**
 * The first day of the rule after `anchor` that is not before `notBefore`; what was missed in between is left out.
 * Undefined past the year 9999.
 */
export function nextDayOf(
  rule: RepeatRule,
  { anchor, notBefore }: { readonly anchor: Day; readonly notBefore: Day },
): Day | undefined {
  const next =
    rule.unit === 'month'
      ? nextByMonth(rule, anchor, notBefore)
      : nextByDay(rule, anchor, notBefore);
  return isDay(next) ? next : undefined;
}

function nextByDay(rule: RepeatRule, anchor: Day, notBefore: Day): Day {
  const step = rule.count * (rule.unit === 'week' ? DAYS.week : DAYS.day);
  const steps = Math.ceil(daysBetween({ from: anchor, to: notBefore }) / step);
  return addDays(anchor, Math.max(steps, 1) * step);
}

function nextByMonth({ count, date }: RepeatRule, anchor: Day, notBefore: Day): Day {
  const from = partsOf(anchor);
  const to = partsOf(notBefore);
  const wanted = date ?? from.date;
  const months = (to.year - from.year) * 12 + to.month - from.month;
  let steps = Math.max(Math.floor(months / count), 0);
  for (;;) {
    const day = dayInMonth({ year: from.year, month: from.month + steps * count, date: wanted });
    if (day > anchor && day >= notBefore) return day;
    steps += 1;
  }
}

/** A day of a month, or its last one where the month is shorter. `month` may carry into other years. */
function dayInMonth({ year, month, date }: { year: number; month: number; date: number }): Day {
  const last = partsOf(dayOf({ year, month: month + 1, date: 0 })).date;
  return dayOf({ year, month, date: Math.min(date, last) });
}
