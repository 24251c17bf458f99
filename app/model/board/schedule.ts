import { addDays, type Day } from '../calendar/day.ts';

/** From when to when a card is worked on; either may not be known. */
export type CardDays = { readonly start?: Day | undefined; readonly due?: Day | undefined };

/** What of it is moved: all of it, or one end. */
export type DaysPart = 'whole' | 'start' | 'due';

/**
 * A card's days moved by `count` (earlier if negative). One end never passes the other. An end that is not known is
 * begun at the other one.
 */
export function moveDays({ start, due }: CardDays, part: DaysPart, count: number): CardDays {
  const move = (day: Day | undefined) => day && addDays(day, count);
  if (part === 'whole') return { start: move(start), due: move(due) };
  const moved = move(part === 'start' ? (start ?? due) : (due ?? start));
  if (part === 'start') return { start: due && moved && moved > due ? due : moved, due };
  return { start, due: start && moved && moved < start ? start : moved };
}
