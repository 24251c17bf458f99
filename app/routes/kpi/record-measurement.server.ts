import { insertMeasurement, listMeasurements, type KpiRow } from '#db/kpis.ts';
import { periodOf } from '#model/kpi/period.ts';
import type { AtClient } from '#routes/gate.server.ts';
import { readValue } from '#routes/kpi-definition/read-value.ts';
import type { PostedMeasurement } from './kpi-schemas.ts';

export type Refusal = { readonly field: string; readonly says: string };

/**
 * Writes a value down, or says why not. A period that has a value is changed only by `correct`, and the old value
 * stays listed: nobody overwrites another person's number by accident.
 */
export async function recordMeasurement(
  at: AtClient,
  kpi: KpiRow,
  how: 'measure' | 'correct',
  posted: PostedMeasurement,
): Promise<Refusal | undefined> {
  const { client } = at;
  const period = periodOf(posted.period, kpi.cadence, client.fiscalYearStartMonth);
  if (period.startsOn !== posted.period)
    return { field: 'period', says: 'Choose one of the periods listed.' };
  if (period.startsOn > at.today)
    return { field: 'period', says: 'This period has not begun. Choose an earlier one.' };
  const read = readValue(posted.value, { ...kpi, currency: client.currency }, posted.locale);
  if (!read.ok) return { field: 'value', says: read.says };

  const which = { clientId: client.id, kpiId: kpi.id };
  const measured = await listMeasurements(at.db, which);
  const isTaken = measured.some(
    (each) => each.periodStartsOn === period.startsOn && each.supersededAt === null,
  );
  if (how === 'measure' && isTaken)
    return {
      field: 'period',
      says: 'This period has a value already. Choose “Correct” beside it to change it.',
    };
  if (how === 'correct' && !isTaken)
    return { field: 'period', says: 'There is no value to correct yet. Enter one.' };

  await insertMeasurement(at.db, {
    ...which,
    periodStartsOn: period.startsOn,
    value: read.value,
    note: posted.note,
    source: kpi.source,
    enteredBy: at.person.id,
    at: at.now.toISOString(),
  });
  return undefined;
}
