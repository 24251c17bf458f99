import { expect, test } from 'vitest';
import { addDays, type Day } from '#model/calendar/day.ts';
import { quarterOf } from '#model/calendar/quarter.ts';
import { assessKeyResult } from '#model/okr/assess-key-result.ts';
import type { Health } from '#model/okr/health.ts';
import { KPIS, type KpiKey, type SampleKpi } from './kpis.ts';
import { sampleSeries } from './series.ts';

const INTENDED: Record<KpiKey, Health> = {
  pipeline: 'at-risk',
  sqls: 'on-track',
  demoRate: 'on-track',
  winRate: 'at-risk',
  coverage: 'on-track',
  cac: 'off-track',
  payback: 'on-track',
  costPerDemo: 'at-risk',
  followUp: 'on-track',
  organicDemos: 'stale',
  budgetPace: 'on-track',
  sourcedShare: 'no-data',
};

const days = Array.from({ length: 400 }, (_, index) => addDays('2025-12-20', index));

test('whatever day the sample is made, every KPI has the health its story tells', () => {
  for (const today of days) {
    const found = Object.entries<SampleKpi>(KPIS).map(([key, kpi]) => [key, healthOn(today, kpi)]);
    expect({ today, ...Object.fromEntries(found) }).toEqual({ today, ...INTENDED });
  }
});

test('weekly KPIs have thirteen weeks of values, in order, none of a week that is not over', () => {
  for (const today of days) {
    const series = seriesOn(today, KPIS.pipeline);
    expect(series).toHaveLength(13);
    expect(series.map(({ on }) => on)).toEqual(series.map(({ on }) => on).sort());
    expect(addDays(series.at(-1)?.on ?? today, 6) < today).toBe(true);
    expect(series.every(({ value }) => value > 0)).toBe(true);
  }
});

function seriesOn(today: Day, kpi: SampleKpi) {
  return sampleSeries(kpi, { quarter: quarterOf(today, 1), today, fiscalYearStartMonth: 1 });
}

function healthOn(today: Day, kpi: SampleKpi): Health {
  const { direction, cadence, baseline, target, band } = kpi;
  const measurements = seriesOn(today, kpi);
  const facts = { direction, cadence, baseline, target, band, measurements };
  return assessKeyResult({ ...facts, quarter: quarterOf(today, 1), today }).health;
}
