const DAY_MS = 24 * 60 * 60 * 1000;

/** How long until an instant, in days begun: "tomorrow", "in 14 days". */
export function daysLeft(instant: string, now: Date): string {
  const days = Math.max(0, Math.ceil((Date.parse(instant) - now.getTime()) / DAY_MS));
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(days, 'day');
}
