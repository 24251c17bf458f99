import type { KeyResult } from '#model/board/board.ts';
import type { Day } from '#model/calendar/day.ts';
import type { QuarterDates } from '#model/calendar/quarter.ts';
import type { ValueFormat } from '#model/kpi/format.ts';
import type { KpiSummary } from '#model/kpi/summary.ts';
import { assessKeyResult, type Assessment } from '#model/okr/assess-key-result.ts';

/** A key result beside its KPI and how it stands; `kpi` is absent when the KPI is archived or unknown. */
export type KeyResultReading = {
  readonly keyResult: KeyResult;
  readonly kpi?: KpiSummary;
  readonly assessment: Assessment;
};

/** Reads a priority's key results against pace, from the KPIs' recent values; `today` already lies in the quarter or after it. */
export function readKeyResults(asked: {
  keyResults: readonly KeyResult[];
  kpis: readonly KpiSummary[];
  quarter: QuarterDates;
  today: Day;
}): KeyResultReading[] {
  const byId = new Map(asked.kpis.map((kpi) => [kpi.id, kpi]));
  return asked.keyResults.map((keyResult) => {
    const kpi = byId.get(keyResult.kpiId);
    const assessment = assessKeyResult({
      direction: kpi?.direction ?? 'up',
      cadence: kpi?.cadence ?? 'monthly',
      baseline: keyResult.baseline,
      target: keyResult.target,
      band: kpi?.band,
      measurements: kpi?.recent ?? [],
      quarter: asked.quarter,
      today: asked.today,
    });
    return { keyResult, kpi, assessment };
  });
}

/** How a key result's numbers are written: as its KPI's, or plainly when that is gone. `currency` is the client's. */
export function formatOf(kpi: KpiSummary | undefined, currency: string): ValueFormat {
  return { unit: kpi?.unit ?? 'number', decimals: kpi?.decimals ?? 0, currency };
}
