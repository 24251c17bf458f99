import type { Day } from '#model/calendar/day.ts';
import { firstOfMonth, type Month } from '#model/calendar/month.ts';
import { dateFormat } from '#model/formats.ts';

const write = (day: Day, locale: string, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`));

/** "Wed": a day's name in short. */
export const weekdayOf = (day: Day, locale: string): string =>
  write(day, locale, { weekday: 'short' });

/**
 * "Wednesday 25 November". Two formats put together: what stands between weekday and date depends on the version of
 * ICU, and server and browser write the same letters.
 */
export const longDay = (day: Day, locale: string): string =>
  `${write(day, locale, { weekday: 'long' })} ${write(day, locale, { day: 'numeric', month: 'long' })}`;

/** "November 2026". */
export const monthName = (month: Month, locale: string): string =>
  write(firstOfMonth(month), locale, { month: 'long', year: 'numeric' });

/** "25", and on a month's first day "1 Dec". */
export const dateInMonth = (day: Day, locale: string): string =>
  write(day, locale, day.endsWith('-01') ? { day: 'numeric', month: 'short' } : { day: 'numeric' });
