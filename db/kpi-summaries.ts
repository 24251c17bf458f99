import type { Day } from '#model/calendar/day.ts';
import type { QuarterDates } from '#model/calendar/quarter.ts';
import type { ClientId, KpiId, QuarterId } from '#model/ids.ts';
import type { KpiSummary } from '#model/kpi/summary.ts';
import { assessKeyResult, type Measured } from '#model/okr/assess-key-result.ts';
import type { Database } from './connect.ts';
import { listKpis, type TargetRow } from './kpis.ts';

/** A sparkline's values; a quarter has at most fourteen weekly ones. */
const RECENT_VALUES = 13;
const READ_VALUES = 14;

type Asked = {
  readonly clientId: ClientId;
  readonly quarter: QuarterDates & { readonly id: QuarterId };
  /** The client's day: values of later periods, or after the quarter, are not looked at. */
  readonly today: Day;
  /** Only these, in this client; leave out for all live KPIs. */
  readonly kpiIds?: readonly KpiId[];
};

/** KPIs in a line each, in the order they were defined, with their health in a quarter. */
export async function listKpiSummaries(db: Database, asked: Asked): Promise<KpiSummary[]> {
  const { clientId, quarter, today, kpiIds } = asked;
  const all = await listKpis(db, clientId);
  const kpis = kpiIds ? all.filter((kpi) => kpiIds.includes(kpi.id)) : all;
  if (kpis.length === 0) return [];
  const targets = await targetsOf(db, asked);
  const measured = await measuredOf(db, {
    clientId,
    kpiIds: kpis.map((kpi) => kpi.id),
    until: today < quarter.endsOn ? today : quarter.endsOn,
  });

  return kpis.map((kpi) => {
    const target = targets.get(kpi.id);
    const measurements = measured.get(kpi.id) ?? [];
    const band = bandOf(target);
    const assessment = assessKeyResult({
      direction: kpi.direction,
      cadence: kpi.cadence,
      baseline: target?.baseline,
      target: target?.target,
      band,
      measurements,
      quarter,
      today,
    });
    return {
      id: kpi.id,
      name: kpi.name,
      unit: kpi.unit,
      decimals: kpi.decimals,
      direction: kpi.direction,
      cadence: kpi.cadence,
      ownerId: kpi.ownerId ?? undefined,
      current: assessment.current,
      asOf: assessment.asOf,
      baseline: target?.baseline,
      target: target?.target,
      band,
      health: assessment.health,
      recent: measurements.slice(-RECENT_VALUES),
    };
  });
}

function bandOf(target: TargetRow | undefined): { low: number; high: number } | undefined {
  if (target?.bandLow == null || target.bandHigh == null) return undefined;
  return { low: target.bandLow, high: target.bandHigh };
}

async function targetsOf(
  db: Database,
  { clientId, quarter }: Asked,
): Promise<Map<KpiId, TargetRow>> {
  const rows = await db
    .selectFrom('targets')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('quarterId', '=', quarter.id)
    .execute();
  return new Map(rows.map((row) => [row.kpiId, row]));
}

/** The newest current values of each KPI, oldest first. */
async function measuredOf(
  db: Database,
  { clientId, kpiIds, until }: { clientId: ClientId; kpiIds: readonly KpiId[]; until: Day },
): Promise<Map<KpiId, Measured[]>> {
  const rows = await db
    .with('numbered', (with_) =>
      with_
        .selectFrom('measurements')
        .select(['kpiId', 'periodStartsOn', 'value'])
        .select(({ fn }) =>
          fn
            .agg<number>('row_number')
            .over((over) => over.partitionBy('kpiId').orderBy('periodStartsOn', 'desc'))
            .as('newestFirst'),
        )
        .where('clientId', '=', clientId)
        .where('kpiId', 'in', kpiIds)
        .where('supersededAt', 'is', null)
        .where('periodStartsOn', '<=', until),
    )
    .selectFrom('numbered')
    .select(['kpiId', 'periodStartsOn', 'value'])
    .where('newestFirst', '<=', READ_VALUES)
    .orderBy('kpiId')
    .orderBy('periodStartsOn')
    .execute();
  const measured = new Map<KpiId, Measured[]>();
  for (const row of rows) {
    const values = measured.get(row.kpiId) ?? [];
    values.push({ on: row.periodStartsOn, value: row.value });
    measured.set(row.kpiId, values);
  }
  return measured;
}
