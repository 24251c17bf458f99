import type { ClientRow } from '#db/clients.ts';
import type { QuarterRow } from '#db/quarters.ts';
import { addDays } from '#model/calendar/day.ts';
import { quarterOf } from '#model/calendar/quarter.ts';
import type { Neighbour } from './quarter-switcher.tsx';

/** The quarters before and after one, whether or not they were opened. */
export function neighbours(asked: {
  client: ClientRow;
  quarter: QuarterRow;
  quarters: readonly QuarterRow[];
}): { previous: Neighbour; next: Neighbour } {
  const { client, quarter } = asked;
  const opened = new Set(asked.quarters.map(({ label }) => label));
  const at = (day: QuarterRow['startsOn']): Neighbour => {
    const { label } = quarterOf(day, client.fiscalYearStartMonth);
    return { label, isHere: opened.has(label) };
  };
  return { previous: at(addDays(quarter.startsOn, -1)), next: at(addDays(quarter.endsOn, 1)) };
}
