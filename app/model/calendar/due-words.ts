import { dateFormat } from '../formats.ts';
import { daysBetween, partsOf, type Day } from './day.ts';

/** A day as people write it: "14 Nov", with its year when that is not `today`'s. */
export function dayWords(day: Day, today: Day, locale: string): string {
  const isThisYear = partsOf(day).year === partsOf(today).year;
  return dateFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(new Date(`${day}T00:00:00Z`));
}

/** A day in full: "Friday 27 November 2026". */
export function longDayWords(day: Day, locale: string): string {
  return dateFormat(locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** A due date in words when it is near or past: "today", "tomorrow", "in 3 days", "3 days late"; else "14 Nov". */
export function dueWords(day: Day, today: Day, locale: string): string {
  const days = daysBetween({ from: today, to: day });
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return '1 day late';
  if (days < 0) return `${-days} days late`;
  return days < 7 ? `in ${days} days` : dayWords(day, today, locale);
}
