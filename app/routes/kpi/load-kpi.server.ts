import { listMeasurements, listTargets, type KpiRow, type MeasurementRow } from '#db/kpis.ts';
import { listMembers } from '#db/members.ts';
import { currentQuarter, listQuarters } from '#db/quarters.ts';
import { can } from '#model/access.ts';
import { nextQuarter } from '#model/calendar/quarter.ts';
import { recentPeriods } from '#model/kpi/period.ts';
import { assessKeyResult } from '#model/okr/assess-key-result.ts';
import type { AtClient } from '#routes/gate.server.ts';
import { loadMovers } from './load-movers.server.ts';

/** How far back a forgotten value may still be entered by choosing its period. */
const PERIODS = { weekly: 26, monthly: 24, quarterly: 12 };

/** Everything one KPI's page shows. The asker may see the KPI. */
export async function loadKpi(at: AtClient, kpi: KpiRow) {
  const { db, client, member, today } = at;
  const which = { clientId: client.id, kpiId: kpi.id };
  const current = await currentQuarter(db, { client, today, at: at.now.toISOString() });
  const [measurements, targets, quarters, members, movers] = await Promise.all([
    listMeasurements(db, which),
    listTargets(db, which),
    listQuarters(db, client.id),
    listMembers(db, client.id),
    loadMovers(at, kpi.id),
  ]);
  const points = measurements
    .filter((each) => each.supersededAt === null)
    .map((each) => ({ on: each.periodStartsOn, value: each.value }))
    .reverse();
  const aims = targets.flatMap((target) => {
    const quarter = quarters.find(({ id }) => id === target.quarterId);
    const { bandLow: low, bandHigh: high } = target;
    const band = low === null || high === null ? undefined : { low, high };
    return quarter ? [{ quarter, baseline: target.baseline, target: target.target, band }] : [];
  });
  const aim = aims.find(({ quarter }) => quarter.id === current.id);
  const seesPeople = can(member, 'people.see');
  const seen = members.filter(({ personId }) => seesPeople || personId === at.person.id);
  const names = new Map(seen.map(({ personId, name }) => [personId, name]));
  const otherwise = seesPeople ? 'Somebody who left' : client.name;

  return {
    client: {
      key: client.key,
      name: client.name,
      currency: client.currency,
      timeZone: client.timeZone,
    },
    today,
    kpi: { ...kpi, ownerName: kpi.ownerId && names.get(kpi.ownerId) },
    quarter: current,
    assessment: assessKeyResult({ ...kpi, ...aim, measurements: points, quarter: current, today }),
    aim,
    aims: aims.reverse(),
    points,
    measurements: measurements.map((each) => asEntry(each, names.get(each.enteredBy) ?? otherwise)),
    periods: recentPeriods(today, kpi.cadence, {
      count: PERIODS[kpi.cadence],
      fiscalYearStartMonth: client.fiscalYearStartMonth,
    })
      .map(({ startsOn }) => startsOn)
      .reverse(),
    /** Quarters a target may be set for, next first. */
    quarters: [nextQuarter(current), current, ...quarters]
      .filter((each, at, all) => all.findIndex(({ label }) => label === each.label) === at)
      .map(({ label, startsOn, endsOn }) => ({ label, startsOn, endsOn })),
    people: seen.map(({ personId, name }) => ({ id: personId, name })),
    movers,
    may: {
      define: can(member, 'kpi.define'),
      measure: can(member, 'kpi.measure', { ownerId: kpi.ownerId ?? undefined }),
      listAll: can(member, 'kpi.list'),
    },
  };
}

export type KpiReading = Awaited<ReturnType<typeof loadKpi>>;
export type Entry = KpiReading['measurements'][number];

function asEntry(row: MeasurementRow, by: string) {
  return {
    id: row.id,
    on: row.periodStartsOn,
    value: row.value,
    note: row.note,
    source: row.source,
    by,
    at: row.enteredAt,
    supersededAt: row.supersededAt,
  };
}
