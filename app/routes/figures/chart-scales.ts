import { scaleLinear } from 'd3-scale';
import { addDays, dayOf, daysBetween, partsOf, type Day } from '#model/calendar/day.ts';
import type { QuarterDates } from '#model/calendar/quarter.ts';
import type { Band, Cadence } from '#model/kpi/kpi.ts';
import { periodEnd } from '#model/kpi/period.ts';
import type { Measured } from '#model/okr/assess-key-result.ts';

/** What a KPI is to reach in one quarter. */
export type ChartTarget = {
  readonly quarter: QuarterDates;
  readonly baseline: number;
  readonly target: number;
  readonly band?: Band;
};

const MOST_TICKS = 4;

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** The day a value is drawn on: the last day it covers, as pace counts it; today while its period still runs. */
export function drawnOn(point: Measured, cadence: Cadence, today: Day): Day {
  return later(point.on, earlier(periodEnd(point.on, cadence), today));
}

/** First and last day of the chart: all values, all targets' quarters, and today. */
export function chartSpan(asked: {
  points: readonly Measured[];
  targets: readonly ChartTarget[];
  cadence: Cadence;
  today: Day;
}): { from: Day; to: Day } {
  const drawn = asked.points.map((point) => drawnOn(point, asked.cadence, asked.today));
  const days = [
    asked.today,
    ...drawn,
    ...asked.targets.flatMap(({ quarter }) => [quarter.startsOn, quarter.endsOn]),
  ];
  const from = days.reduce(earlier);
  const to = days.reduce(later);
  return from === to ? { from: addDays(from, -30), to } : { from, to };
}

/** Where a day lies in a span: 0 to 100, for percent coordinates. */
export function dayPercent(day: Day, span: { from: Day; to: Day }): number {
  return (daysBetween({ from: span.from, to: day }) / daysBetween(span)) * 100;
}

/** Room above and below the values, as a share of their span. */
const ROOM = 0.14;

/** The values' span with a little room, and two to four ticks in it; zero is in when it is near enough to matter. */
export function valueScale(values: readonly number[]): {
  domain: [low: number, high: number];
  ticks: number[];
} {
  const min = Math.min(...values);
  const max = Math.max(...values);
  const low = min > 0 && min < max * 0.4 ? 0 : min;
  const room = max === low ? Math.abs(max) * 0.1 || 1 : (max - low) * ROOM;
  const domain: [number, number] = [low === 0 ? 0 : low - room, max + room];
  const scale = scaleLinear(domain, [0, 1]);
  for (let count = MOST_TICKS; count > 1; count -= 1) {
    const ticks = scale.ticks(count);
    if (ticks.length <= MOST_TICKS) return { domain, ticks };
  }
  return { domain, ticks: scale.ticks(1) };
}

/** First days of months inside a span, evenly thinned to at most four. */
export function monthTicks(span: { from: Day; to: Day }): Day[] {
  for (const step of [1, 2, 3, 6, 12, 24, 60]) {
    const ticks = monthsEvery(step, span);
    if (ticks.length <= MOST_TICKS) return ticks;
  }
  return [];
}

function monthsEvery(step: number, { from, to }: { from: Day; to: Day }): Day[] {
  const { year, month } = partsOf(from);
  const days: Day[] = [];
  let day = dayOf({ year, month: Math.floor((month - 1) / step) * step + 1, date: 1 });
  while (day <= to) {
    if (day >= from) days.push(day);
    const parts = partsOf(day);
    day = dayOf({ year: parts.year, month: parts.month + step, date: 1 });
  }
  return days;
}
