const DAY_MS = 24 * 60 * 60 * 1000;

/** How long ago an instant was, in whole days of 24 hours: "today", "yesterday", "5 days ago". */
export function daysAgo(instant: string, now: Date): string {
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(instant)) / DAY_MS));
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-days, 'day');
}
