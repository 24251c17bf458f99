import { formatDayRange } from '#model/calendar/day-range.ts';
import { daysBetween, type Day } from '#model/calendar/day.ts';
import type { QuarterDates, QuarterState } from '#model/calendar/quarter.ts';
import { dateFormat } from '#model/formats.ts';

/** `2026-Q4` as people say it: "Q4 2026". */
export function quarterTitle(label: string): string {
  const [year, quarter] = label.split('-');
  return year && quarter ? `${quarter} ${year}` : label;
}

export const QUARTER_STATE_WORDS: Record<QuarterState, string> = {
  draft: 'Draft',
  planning: 'Being planned',
  committed: 'Committed',
  closed: 'Closed',
};

/** "1 Oct – 31 Dec 2026" in the reader's locale. A `Day` has no time zone (R12), so it is read and shown as UTC. */
export function quarterSpan(quarter: QuarterDates, locale: string): string {
  const dates = dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return formatDayRange(dates, { from: quarter.startsOn, to: quarter.endsOn });
}

/** Where today stands in the quarter: "starts in 12 days", "53 days left", "ended". */
export function quarterStanding(quarter: QuarterDates, today: Day): string {
  if (today < quarter.startsOn) return `starts in ${days(today, quarter.startsOn)}`;
  if (today > quarter.endsOn) return 'ended';
  return today === quarter.endsOn ? 'last day' : `${days(today, quarter.endsOn)} left`;
}

function days(from: Day, to: Day): string {
  const count = daysBetween({ from, to });
  return count === 1 ? '1 day' : `${count} days`;
}
