import { addDays, type Day } from '#model/calendar/day.ts';
import type { KpiId } from '#model/ids.ts';
import { periodEnd } from '#model/kpi/period.ts';
import type { ClientRow } from '../clients.ts';
import type { Database } from '../connect.ts';
import { insertKpi, insertMeasurement, setTarget } from '../kpis.ts';
import type { QuarterRow } from '../quarters.ts';
import type { Instant } from '../tables.ts';
import { KPIS, type KpiKey, type SampleKpi } from './kpis.ts';
import type { Refs } from './refs.ts';
import { sampleSeries } from './series.ts';

type Numbers = {
  readonly client: ClientRow;
  readonly quarter: QuarterRow;
  readonly people: Refs['people'];
  readonly today: Day;
  readonly daysAgo: Refs['daysAgo'];
};

/** Defines the KPIs, sets the quarter's targets and enters what was measured. */
export async function insertNumbers(tx: Database, given: Numbers): Promise<Record<KpiKey, KpiId>> {
  const ids: Partial<Record<KpiKey, KpiId>> = {};
  const keys = Object.keys(KPIS) as KpiKey[];
  for (const [index, key] of keys.entries()) ids[key] = await insertOne(tx, given, { key, index });
  return ids as Record<KpiKey, KpiId>;
}

async function insertOne(
  tx: Database,
  { client, quarter, people, today, daysAgo }: Numbers,
  { key, index }: { key: KpiKey; index: number },
): Promise<KpiId> {
  const kpi: SampleKpi = KPIS[key];
  const clientId = client.id;
  const { name, definition, unit, decimals, direction, cadence, source, baseline, target } = kpi;
  const { id: kpiId } = await insertKpi(tx, {
    clientId,
    name,
    definition,
    unit,
    decimals,
    direction,
    cadence,
    source,
    ownerId: people[kpi.owner],
    createdBy: people.owner,
    // KPIs are listed in the order they were defined.
    at: daysAgo(100 - index),
  });
  const setting = { clientId, kpiId, quarterId: quarter.id, setBy: people.owner, at: daysAgo(27) };
  await setTarget(tx, { ...setting, baseline, target, band: kpi.band });

  const { fiscalYearStartMonth } = client;
  const series = sampleSeries(kpi, { quarter, today, fiscalYearStartMonth });
  for (const [period, { on, value }] of series.entries()) {
    const isNewest = period === series.length - 1;
    const entered = (time: string): Instant => {
      const at: Instant = `${addDays(periodEnd(on, cadence), 1)}T${time}.000Z`;
      return at < daysAgo(0) ? at : daysAgo(0);
    };
    const entry = { clientId, kpiId, periodStartsOn: on, source, enteredBy: people[kpi.owner] };
    if (key === 'pipeline' && period === series.length - 4) {
      const counted = Math.round(value * 1.06);
      await insertMeasurement(tx, { ...entry, value: counted, note: '', at: entered('07:40:00') });
      const note = 'Two deals were counted twice.';
      await insertMeasurement(tx, { ...entry, value, note, at: entered('15:10:00') });
    } else {
      const note = isNewest ? (kpi.note ?? '') : '';
      await insertMeasurement(tx, { ...entry, value, note, at: entered('07:30:00') });
    }
  }
  return kpiId;
}
