import type { Day } from './day.ts';

/** A planning period's life: being written, in a planning session, agreed, over. */
export const QUARTER_STATES = ['draft', 'planning', 'committed', 'closed'] as const;
export type QuarterState = (typeof QUARTER_STATES)[number];

/** A quarter as dates, both ends included, in the client company's calendar. */
export type QuarterDates = { readonly label: string; readonly startsOn: Day; readonly endsOn: Day };
