/** What a KPI's values are counted in. `money` values are integer minor units of the client's currency; `percent` 12.5 means 12.5 %. */
export const UNITS = ['number', 'percent', 'money', 'days', 'ratio'] as const;
export type Unit = (typeof UNITS)[number];

/** Which way is good: a rising or a falling metric, or one to hold between two values. */
export const DIRECTIONS = ['up', 'down', 'band'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How often a value is due; also the period a measurement covers. */
export const CADENCES = ['weekly', 'monthly', 'quarterly'] as const;
export type Cadence = (typeof CADENCES)[number];

/** The band a `band` KPI is to be held in, both ends included, in the KPI's unit. */
export type Band = { readonly low: number; readonly high: number };
