const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** "Last seen" is written down this often (server/session.ts), so nothing finer is true. */
const JUST_NOW_MS = 10 * MINUTE_MS;

/** How long ago an instant was: "just now", "25 minutes ago", "3 hours ago", "yesterday", "5 days ago". */
export function timeAgo(instant: string, now: Date): string {
  const ms = Math.max(0, now.getTime() - Date.parse(instant));
  if (ms < JUST_NOW_MS) return 'just now';
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  if (ms < HOUR_MS) return words.format(-Math.floor(ms / MINUTE_MS), 'minute');
  if (ms < DAY_MS) return words.format(-Math.floor(ms / HOUR_MS), 'hour');
  return words.format(-Math.floor(ms / DAY_MS), 'day');
}
