import { mondayOf } from './week.ts';
import { addDays, dayOf, partsOf, type Day } from './day.ts';

/** A month as it stands in an address: "2026-11". */
export type Month = string;

/** The month a day is in. */
export const monthOf = (day: Day): Month => day.slice(0, 7);

/** A month's first day; `count` months later, earlier if negative. */
export function firstOfMonth(month: Month, count = 0): Day {
  const { year, month: number } = partsOf(`${month}-01` as Day);
  return dayOf({ year, month: number + count, date: 1 });
}

/** The days of a month in whole weeks from Monday to Sunday, with those before and after that fill them. */
export function weeksOfMonth(month: Month): readonly (readonly Day[])[] {
  const last = addDays(firstOfMonth(month, 1), -1);
  const weeks: Day[][] = [];
  for (let monday = mondayOf(firstOfMonth(month)); monday <= last; monday = addDays(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((count) => addDays(monday, count)));
  }
  return weeks;
}
