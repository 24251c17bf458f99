import { setTarget, type KpiRow } from '#db/kpis.ts';
import { ensureQuarter, findQuarterByLabel, type QuarterRow } from '#db/quarters.ts';
import { nextQuarter, quarterOf } from '#model/calendar/quarter.ts';
import type { AtClient } from '#routes/gate.server.ts';
import { readValue } from '#routes/kpi-definition/read-value.ts';
import type { PostedTarget } from './kpi-schemas.ts';
import type { Refusal } from './record-measurement.server.ts';

/** Sets what a KPI should reach in a quarter, or says why not. */
export async function recordTarget(
  at: AtClient,
  kpi: KpiRow,
  posted: PostedTarget,
): Promise<Refusal | undefined> {
  const format = { ...kpi, currency: at.client.currency };
  const read = (text: string) => readValue(text, format, posted.locale);
  const quarter = await quarterToAimAt(at, posted.quarter);
  if (!quarter) return { field: 'quarter', says: 'Choose one of the quarters listed.' };
  const kept = {
    clientId: at.client.id,
    kpiId: kpi.id,
    quarterId: quarter.id,
    setBy: at.person.id,
    at: at.now.toISOString(),
  };

  if (kpi.direction === 'band') {
    const low = read(posted.low);
    if (!low.ok) return { field: 'low', says: low.says };
    const high = read(posted.high);
    if (!high.ok) return { field: 'high', says: high.says };
    if (high.value < low.value)
      return { field: 'high', says: 'The upper end must not be below the lower one.' };
    const band = { low: low.value, high: high.value };
    const middle = (low.value + high.value) / 2;
    await setTarget(at.db, { ...kept, band, baseline: middle, target: middle });
    return undefined;
  }

  const baseline = read(posted.baseline);
  if (!baseline.ok) return { field: 'baseline', says: baseline.says };
  const target = read(posted.target);
  if (!target.ok) return { field: 'target', says: target.says };
  const isBackwards =
    kpi.direction === 'up' ? target.value < baseline.value : target.value > baseline.value;
  if (isBackwards) return { field: 'target', says: BACKWARDS[kpi.direction] };
  await setTarget(at.db, { ...kept, baseline: baseline.value, target: target.value });
  return undefined;
}

const BACKWARDS = {
  up: 'This KPI should rise: set a target above the baseline, or change the definition.',
  down: 'This KPI should fall: set a target below the baseline, or change the definition.',
};

/** A quarter that is there, or this or the next one, which are opened on the way. */
async function quarterToAimAt(at: AtClient, label: string): Promise<QuarterRow | undefined> {
  const { client, today } = at;
  const current = quarterOf(today, client.fiscalYearStartMonth);
  const opened = [current, nextQuarter(current)].find((quarter) => quarter.label === label);
  if (!opened) return findQuarterByLabel(at.db, { clientId: client.id, label });
  return ensureQuarter(at.db, {
    client,
    day: opened.startsOn,
    createdBy: client.createdBy,
    at: at.now.toISOString(),
  });
}
