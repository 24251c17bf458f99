import { addDays, dayOf, isDay, partsOf, type Day } from './day.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS_PER_WEEK = 7;
/** Shorter than this a word is no weekday: "t" is two of them. */
const SHORTEST = 2;

/**
 * A day as it is typed in one word: `today`, `tomorrow` (`tom`), `fri` (the next one, never today), `+3`, `2w`,
 * `24nov`, `24.11`, `2026-11-24`. A day of the month without a year is the next such day. Undefined when it is none.
 */
export function dayInWords(word: string, today: Day): Day | undefined {
  const typed = word.toLowerCase();
  if (isDay(typed)) return typed;
  return near(typed, today) ?? weekday(typed, today) ?? dayOfMonth(typed, today);
}

function near(typed: string, today: Day): Day | undefined {
  if (typed === 'today' || typed === 'tod') return today;
  if (typed === 'tomorrow' || typed === 'tom') return addDays(today, 1);
  const [, sign, count, unit] = /^(\+?)(\d{1,3})([dw]?)$/.exec(typed) ?? [];
  // A bare number is no day: it may count anything.
  if (count === undefined || (sign === '' && unit === '')) return undefined;
  return addDays(today, Number(count) * (unit === 'w' ? DAYS_PER_WEEK : 1));
}

function weekday(typed: string, today: Day): Day | undefined {
  if (typed.length < SHORTEST) return undefined;
  const wanted = WEEKDAYS.findIndex((name) => name.startsWith(typed));
  if (wanted === -1) return undefined;
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  const ahead = (wanted - now + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  return addDays(today, ahead === 0 ? DAYS_PER_WEEK : ahead);
}

function dayOfMonth(typed: string, today: Day): Day | undefined {
  const [, first, name] = /^(\d{1,2})-?([a-z]{3,9})$/.exec(typed) ?? [];
  const [, date, number] = /^(\d{1,2})[./](\d{1,2})\.?$/.exec(typed) ?? [];
  const month = name ? MONTHS.indexOf(name.slice(0, 3)) + 1 : Number(number ?? 0);
  const day = Number(first ?? date ?? 0);
  if (month < 1 || month > 12) return undefined;
  const { year } = partsOf(today);
  // At most eight years until the next 29 February.
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const found = dayOf({ year: year + ahead, month, date: day });
    if (partsOf(found).month === month && partsOf(found).date === day && found >= today) {
      return found;
    }
  }
  return undefined;
}
