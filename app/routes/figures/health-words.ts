import type { KpiSummary } from '#model/kpi/summary.ts';
import type { Health } from '#model/okr/health.ts';

/** The one word beside a status's shape. */
export const HEALTH_WORDS: Record<Health, string> = {
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Off track',
  stale: 'Stale',
  'no-data': 'No data',
};

/** A KPI's status in a word: a measured KPI that nobody set a target for is not without data. */
export function kpiHealthWord(kpi: Pick<KpiSummary, 'health' | 'current'>): string {
  return kpi.health === 'no-data' && kpi.current !== undefined
    ? 'No target'
    : HEALTH_WORDS[kpi.health];
}
