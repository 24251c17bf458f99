import { daysBetween, todayIn, type Day } from '../calendar/day.ts';
import type { Card } from './board.ts';

type Clock = { readonly today: Day; readonly timeZone: string };

/**
 * How many days of the client's calendar a card has waited in all: over its waits before and the one it is in. Times
 * that overlap, because two people ended one wait, count once. What is no instant counts for nothing.
 */
export function waitedDays(
  { waits = [], waitingOn }: Pick<Card, 'waits' | 'waitingOn'>,
  { today, timeZone }: Clock,
): number {
  const dayOf = (instant: string): Day | undefined => {
    const date = new Date(instant);
    return Number.isNaN(date.getTime()) ? undefined : todayIn(timeZone, date);
  };
  const spans = [
    ...waits.map(({ since, until }) => ({ from: dayOf(since), to: dayOf(until) })),
    ...(waitingOn ? [{ from: dayOf(waitingOn.since), to: today }] : []),
  ].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  let total = 0;
  let end: Day | undefined;
  for (const { from, to } of spans) {
    if (from === undefined || to === undefined) continue;
    const start = end !== undefined && end > from ? end : from;
    total += Math.max(daysBetween({ from: start, to }), 0);
    if (end === undefined || to > end) end = to;
  }
  return total;
}
