import type { Day } from './day.ts';

const asUtc = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/**
 * A span of days in a reader's locale; `dates` must write UTC. Which space stands around the dash depends on the
 * version of ICU; here it is always the plain one, so that server and browser write the same letters.
 */
export function formatDayRange(
  dates: Intl.DateTimeFormat,
  { from, to }: { readonly from: Day; readonly to: Day },
): string {
  return dates.formatRange(asUtc(from), asUtc(to)).replaceAll(/[\u2009\u202f]/gu, ' ');
}
