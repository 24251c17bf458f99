import { dateFormat } from '../formats.ts';

/** A date without a time, `YYYY-MM-DD`, in the client company's own calendar (R12). Sorts as text. */
export type Day = `${number}-${number}-${number}`;

const DAY_MS = 86_400_000;

/** Milliseconds of a day's midnight in UTC: only for counting days, never shown as an instant. */
const utcOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

const dayOfUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day;

/** Whether a value is a date of the calendar in the form `YYYY-MM-DD`, years 1000 to 9999. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(value)) return false;
  const ms = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(ms) && dayOfUtc(ms) === value;
}

/** The day from a year, a month (1 to 12; others carry into the year) and a day of that month. */
export function dayOf({ year, month, date }: { year: number; month: number; date: number }): Day {
  return dayOfUtc(Date.UTC(year, month - 1, date));
}

/** A day's year, month (1 to 12) and day of the month. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    date: Number(day.slice(8, 10)),
  };
}

/** The day `count` days later (earlier if negative). Days have no hours, so no daylight saving can shift them. */
export function addDays(day: Day, count: number): Day {
  return dayOfUtc(utcOf(day) + count * DAY_MS);
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween({ from, to }: { from: Day; to: Day }): number {
  return Math.round((utcOf(to) - utcOf(from)) / DAY_MS);
}

/** Which day it is at an instant in an IANA time zone. Throws RangeError for a zone that does not exist. */
export function todayIn(timeZone: string, now: Date): Day {
  const parts = dateFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return dayOf({ year: part('year'), month: part('month'), date: part('day') });
}
