import { formatDayRange } from '#model/calendar/day-range.ts';
import { partsOf, type Day } from '#model/calendar/day.ts';
import { dateFormat } from '#model/formats.ts';
import type { Cadence } from '#model/kpi/kpi.ts';
import { periodEnd } from '#model/kpi/period.ts';

const asUtc = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** A measured period as people say it: "October 2026", "week of 5 Oct 2026", "Oct – Dec 2026". */
export function periodWords(startsOn: Day, cadence: Cadence, locale: string): string {
  const write = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { timeZone: 'UTC', year: 'numeric', ...options });
  switch (cadence) {
    case 'weekly':
      return `week of ${write({ day: 'numeric', month: 'short' }).format(asUtc(startsOn))}`;
    case 'monthly':
      return write({ month: 'long' }).format(asUtc(startsOn));
    case 'quarterly':
      return formatDayRange(write({ month: 'short' }), {
        from: startsOn,
        to: periodEnd(startsOn, cadence),
      });
  }
}

/** The same where there is little room: "Oct", "5 Oct", "Oct – Dec"; with the year when it is not `today`'s. */
export function shortPeriodWords(
  startsOn: Day,
  { cadence, today, locale }: { cadence: Cadence; today: Day; locale: string },
): string {
  const isThisYear = partsOf(startsOn).year === partsOf(today).year;
  const dates = dateFormat(locale, {
    timeZone: 'UTC',
    month: 'short',
    ...(cadence === 'weekly' ? { day: 'numeric' } : {}),
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
  return cadence === 'quarterly'
    ? formatDayRange(dates, { from: startsOn, to: periodEnd(startsOn, cadence) })
    : dates.format(asUtc(startsOn));
}

/** When a number is of: "as of October 2026", "as of the week of 5 Oct 2026". */
export function asOfWords(startsOn: Day, cadence: Cadence, locale: string): string {
  const words = periodWords(startsOn, cadence, locale);
  return cadence === 'weekly' ? `as of the ${words}` : `as of ${words}`;
}

/** A period where a line begins: "Week of 5 Oct 2026". */
export function periodTitle(startsOn: Day, cadence: Cadence, locale: string): string {
  const words = periodWords(startsOn, cadence, locale);
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}
