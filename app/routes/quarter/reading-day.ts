import type { Day } from '#model/calendar/day.ts';
import type { QuarterDates } from '#model/calendar/quarter.ts';

/** The day a quarter is read on: today, or its last day once it is over, so that an old review keeps saying what it said. */
export function readingDay(quarter: QuarterDates, today: Day): Day {
  return today > quarter.endsOn ? quarter.endsOn : today;
}
