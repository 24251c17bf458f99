/** How a key result, a priority or a KPI stands. Never a green without a date, never a zero for unknown. */
export const HEALTHS = ['on-track', 'at-risk', 'off-track', 'stale', 'no-data'] as const;
export type Health = (typeof HEALTHS)[number];
