import { dayInWords } from './day-in-words.ts';
import { dayOf, partsOf, type Day } from './day.ts';
import { MONTHS } from './months.ts';

/** What somebody typed for a day: the day, or a sentence that says what is wrong with it. */
export type TypedDay = { readonly day: Day } | { readonly says: string };

/**
 * A day as somebody types it into a field: what `dayInWords` knows, with spaces too, and with a year: `24 nov 2026`,
 * `nov 24`, `24.11.2026`. A date no calendar has, such as 31 February, is answered by name.
 */
export function readTypedDay(typed: string, today: Day): TypedDay {
  const line = typed.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ');
  const known = dayInWords(line.replaceAll(' ', ''), today);
  if (known !== undefined) return { day: known };
  const date = readDate(line);
  if (date === undefined) return { says: 'Write a day, such as fri, +3 or 24 nov.' };
  const { date: wanted, month, year } = date;
  // Without a year it was no day of any: 29 February would have been found.
  const found = dayOf({ year: year ?? partsOf(today).year, month, date: wanted });
  const isThere = partsOf(found).month === month && partsOf(found).date === wanted;
  const name = [wanted, MONTHS[month - 1], ...(year === undefined ? [] : [year])].join(' ');
  return isThere ? { day: found } : { says: `There is no ${name}.` };
}

function readDate(line: string): { date: number; month: number; year?: number } | undefined {
  const named = /^(\d{1,2})\.? ?-?([a-z]{3,9})\.?(?: (\d{4}))?$/.exec(line);
  const american = /^([a-z]{3,9})\.? (\d{1,2})(?: (\d{4}))?$/.exec(line);
  const numbers = /^(\d{1,2})[./](\d{1,2})[./]?(\d{4})?$/.exec(line);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(line);
  const [date, month, year] = named
    ? [named[1], monthOf(named[2]), named[3]]
    : american
      ? [american[2], monthOf(american[1]), american[3]]
      : numbers
        ? [numbers[1], Number(numbers[2]), numbers[3]]
        : iso
          ? [iso[3], Number(iso[2]), iso[1]]
          : [];
  if (date === undefined || month === undefined || month < 1 || month > MONTHS.length)
    return undefined;
  const isYear = year === undefined || Number(year) >= 1000;
  if (!isYear) return undefined;
  return { date: Number(date), month, ...(year !== undefined && { year: Number(year) }) };
}

function monthOf(name = ''): number {
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(name)) + 1;
}
