/** A boolean in a column of either database. */
export type Flag = 0 | 1;
/** An instant, ISO 8601 in UTC with milliseconds. */
export type Instant = string;
