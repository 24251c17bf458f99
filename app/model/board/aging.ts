import { daysBetween, todayIn, type Day } from '../calendar/day.ts';
import type { CardId } from '../ids.ts';
import type { BoardChange } from './changes.ts';

/** The least and the most days after which a board can show that nobody touches a card. */
export const AGING_DAYS = { least: 1, most: 365, usual: 14 } as const;

/** Whether something is such a number of days. */
export const isAgingDays = (value: unknown): value is number =>
  typeof value === 'number' &&
  Number.isInteger(value) &&
  value >= AGING_DAYS.least &&
  value <= AGING_DAYS.most;

/** When each card was changed last, as far as these changes tell: instants. */
export function lastTouches(changes: readonly BoardChange[]): Record<CardId, string> {
  const touched: Record<CardId, string> = {};
  for (const change of changes) {
    if (!('cardId' in change)) continue;
    const { cardId, at } = change;
    if ((touched[cardId] ?? '') < at) touched[cardId] = at;
  }
  return touched;
}

type Asked = {
  /** Instants: when it was made, and changed last if that is known. */
  readonly createdAt: string;
  readonly touchedAt: string | undefined;
  /** The client's day and zone. */
  readonly today: Day;
  readonly timeZone: string;
  /** The board's setting. */
  readonly agingDays: number;
};

/** For how many days nobody touched a card; undefined while that is less than the board's setting. */
export function daysUntouched(asked: Asked): number | undefined {
  const { createdAt, touchedAt = '', today, timeZone, agingDays } = asked;
  const last = new Date(touchedAt > createdAt ? touchedAt : createdAt);
  if (Number.isNaN(last.getTime())) return undefined;
  const days = daysBetween({ from: todayIn(timeZone, last), to: today });
  return days >= agingDays ? days : undefined;
}
