import { dateFormat } from '../formats.ts';
import { addDays, partsOf, type Day } from './day.ts';

/** The day and the hour (0 to 23) it is at an instant in an IANA time zone. */
export function hourIn(timeZone: string, now: Date): number {
  const parts = dateFormat('en-u-nu-latn', {
    timeZone,
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  return Number(parts.find(({ type }) => type === 'hour')?.value);
}

/**
 * The instant at which an hour (0 to 23) of a day begins in an IANA time zone; where clocks skip that hour, the first
 * one after it.
 */
export function instantOf(day: Day, hour: number, timeZone: string): Date {
  const { year, month, date } = partsOf(day);
  const asUtc = Date.UTC(year, month - 1, date, hour);
  // What the zone's clock shows at a guess says how far the guess is off; near a change of clocks it takes a second one.
  let guess = asUtc;
  for (let round = 0; round < 2; round += 1) guess += asUtc - shownIn(timeZone, new Date(guess));
  return new Date(guess);
}

/** What a zone's clock shows at an instant, read as if it were UTC, in ms. */
function shownIn(timeZone: string, instant: Date): number {
  const parts = dateFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
  return Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
}

/** The Monday after a day. */
export function nextMonday(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (8 - weekday) % 7 || 7);
}
