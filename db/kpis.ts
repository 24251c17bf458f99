import type { Selectable } from 'kysely';
import type { Day } from '#model/calendar/day.ts';
import type { ClientId, KpiId, MeasurementId, PersonId, QuarterId, TargetId } from '#model/ids.ts';
import type { Band } from '#model/kpi/kpi.ts';
import type { Database } from './connect.ts';
import { inTransaction } from './in-transaction.ts';
import { newId } from './new-id.ts';
import type { Instant, KpisTable, MeasurementsTable, TargetsTable } from './tables.ts';

export type KpiRow = Selectable<KpisTable>;
export type TargetRow = Selectable<TargetsTable>;
export type MeasurementRow = Selectable<MeasurementsTable>;

/** What people agree a KPI is. */
export type KpiDefinition = Pick<
  KpiRow,
  'name' | 'definition' | 'unit' | 'decimals' | 'direction' | 'cadence' | 'ownerId' | 'source'
>;

/** Defines a KPI. */
export function insertKpi(
  db: Database,
  { at, ...values }: KpiDefinition & { clientId: ClientId; createdBy: PersonId; at: Instant },
): Promise<KpiRow> {
  return db
    .insertInto('kpis')
    .values({ ...values, id: newId<KpiId>(), archivedAt: null, createdAt: at })
    .returningAll()
    .executeTakeFirstOrThrow();
}

type Which = { readonly clientId: ClientId; readonly id: KpiId };

/** Changes a KPI's definition; `archivedAt` puts it away, null brings it back. */
export async function updateKpi(
  db: Database,
  { clientId, id, ...change }: Which & Partial<KpiDefinition & Pick<KpiRow, 'archivedAt'>>,
): Promise<void> {
  if (Object.values(change).every((value) => value === undefined)) return;
  await db
    .updateTable('kpis')
    .set(change)
    .where('clientId', '=', clientId)
    .where('id', '=', id)
    .execute();
}

/** A KPI of this client, archived or not. */
export function findKpi(db: Database, which: Which): Promise<KpiRow | undefined> {
  return db
    .selectFrom('kpis')
    .selectAll()
    .where('clientId', '=', which.clientId)
    .where('id', '=', which.id)
    .executeTakeFirst();
}

/** A client's live KPIs, in the order they were defined. */
export function listKpis(db: Database, clientId: ClientId): Promise<KpiRow[]> {
  return db
    .selectFrom('kpis')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('archivedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

export type NewTarget = {
  readonly clientId: ClientId;
  readonly kpiId: KpiId;
  readonly quarterId: QuarterId;
  readonly baseline: number;
  readonly target: number;
  /** `band` KPIs: `target` is then its middle, whatever was given. */
  readonly band?: Band;
  readonly setBy: PersonId;
  readonly at: Instant;
};

/** Says where a KPI is to be at a quarter's end; one target a KPI and quarter, the newest. */
export async function setTarget(db: Database, { band, at, ...values }: NewTarget): Promise<void> {
  const set = {
    baseline: values.baseline,
    target: band ? (band.low + band.high) / 2 : values.target,
    bandLow: band?.low ?? null,
    bandHigh: band?.high ?? null,
    setBy: values.setBy,
    setAt: at,
  };
  await db
    .insertInto('targets')
    .values({ ...values, ...set, id: newId<TargetId>() })
    .onConflict((conflict) => conflict.columns(['clientId', 'kpiId', 'quarterId']).doUpdateSet(set))
    .execute();
}

/** A KPI's targets with their quarters' labels, latest quarter first. */
export function listTargets(
  db: Database,
  { clientId, kpiId }: { clientId: ClientId; kpiId: KpiId },
): Promise<(TargetRow & { quarterLabel: string })[]> {
  return db
    .selectFrom('targets')
    .innerJoin('quarters', (join) =>
      join
        .onRef('quarters.clientId', '=', 'targets.clientId')
        .onRef('quarters.id', '=', 'targets.quarterId'),
    )
    .selectAll('targets')
    .select('quarters.label as quarterLabel')
    .where('targets.clientId', '=', clientId)
    .where('targets.kpiId', '=', kpiId)
    .orderBy('quarters.startsOn', 'desc')
    .execute();
}

export type NewMeasurement = {
  readonly clientId: ClientId;
  readonly kpiId: KpiId;
  /** First day of the period, by the KPI's cadence. */
  readonly periodStartsOn: Day;
  readonly value: number;
  readonly note: string;
  readonly source: string;
  readonly enteredBy: PersonId;
  readonly at: Instant;
};

/** Records a value. One for the same period that was there stays, marked as superseded by this one. */
export function insertMeasurement(
  db: Database,
  { at, ...values }: NewMeasurement,
): Promise<{ measurement: MeasurementRow; superseded?: MeasurementRow }> {
  return inTransaction(db, async (tx) => {
    // Takes the KPI's row until the end: of two people who enter one value, the second supersedes the first.
    await tx
      .updateTable('kpis')
      .set((eb) => ({ source: eb.ref('source') }))
      .where('clientId', '=', values.clientId)
      .where('id', '=', values.kpiId)
      .execute();
    const superseded = await tx
      .updateTable('measurements')
      .set({ supersededAt: at })
      .where('clientId', '=', values.clientId)
      .where('kpiId', '=', values.kpiId)
      .where('periodStartsOn', '=', values.periodStartsOn)
      .where('supersededAt', 'is', null)
      .returningAll()
      .executeTakeFirst();
    const measurement = await tx
      .insertInto('measurements')
      .values({
        ...values,
        id: newId<MeasurementId>(),
        enteredAt: at,
        supersededBy: null,
        supersededAt: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    if (!superseded) return { measurement };
    await tx
      .updateTable('measurements')
      .set({ supersededBy: measurement.id })
      .where('clientId', '=', values.clientId)
      .where('id', '=', superseded.id)
      .execute();
    return { measurement, superseded: { ...superseded, supersededBy: measurement.id } };
  });
}

/** Everything ever measured of a KPI, newest period first, within a period the newest entry first. */
export function listMeasurements(
  db: Database,
  { clientId, kpiId }: { clientId: ClientId; kpiId: KpiId },
): Promise<MeasurementRow[]> {
  return db
    .selectFrom('measurements')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('kpiId', '=', kpiId)
    .orderBy('periodStartsOn', 'desc')
    .orderBy('enteredAt', 'desc')
    .orderBy('id')
    .execute();
}
