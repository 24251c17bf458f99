import { listKpiSummaries } from '#db/kpi-summaries.ts';
import { listMembers } from '#db/members.ts';
import { currentQuarter } from '#db/quarters.ts';
import { can } from '#model/access.ts';
import { elapsedShare } from '#model/calendar/quarter.ts';
import { recentPeriods } from '#model/kpi/period.ts';
import { expectedAt } from '#model/okr/pace.ts';
import type { KpiSummary } from '#model/kpi/summary.ts';
import type { AtClient } from '#routes/gate.server.ts';
import { missingPeriod } from '#routes/kpi-definition/due-period.ts';

/** How far back a check-in looks for the period that is missing. */
const PERIODS = 6;

/** The client's KPIs in this quarter, as many of them as the asker may see: a vendor its own. */
export async function loadKpis(at: AtClient) {
  const { db, client, member, today } = at;
  const quarter = await currentQuarter(db, { client, today, at: at.now.toISOString() });
  const [all, members] = await Promise.all([
    listKpiSummaries(db, { clientId: client.id, quarter, today }),
    listMembers(db, client.id),
  ]);
  const seen = members.filter(
    ({ personId }) => can(member, 'people.see') || personId === at.person.id,
  );
  const names = new Map(seen.map(({ personId, name }) => [personId, name]));
  const elapsed = elapsedShare(quarter, today);

  return {
    client: { key: client.key, name: client.name, currency: client.currency },
    today,
    quarter,
    kpis: all
      .filter(({ ownerId }) => can(member, 'kpi.see', { ownerId }))
      .map((kpi) => ({
        ...kpi,
        ownerName: kpi.ownerId && names.get(kpi.ownerId),
        expected: expectedOf(kpi, elapsed),
        /** The oldest period that is over and lacks a value, if this person may enter it. */
        due: can(member, 'kpi.measure', { ownerId: kpi.ownerId }) ? dueOf(kpi, at) : undefined,
      })),
    people: seen.map(({ personId, name }) => ({ id: personId, name })),
    may: { define: can(member, 'kpi.define') },
  };
}

export type KpiList = Awaited<ReturnType<typeof loadKpis>>;
export type ListedKpi = KpiList['kpis'][number];

function expectedOf({ baseline, target, band }: KpiSummary, elapsed: number): number | undefined {
  if (band || baseline === undefined || target === undefined) return undefined;
  return expectedAt({ baseline, target, elapsed });
}

function dueOf(kpi: KpiSummary, { client, today }: AtClient) {
  const periods = recentPeriods(today, kpi.cadence, {
    count: PERIODS,
    fiscalYearStartMonth: client.fiscalYearStartMonth,
  });
  return missingPeriod({
    kpi,
    today,
    points: kpi.recent,
    periods: periods.map(({ startsOn }) => startsOn).reverse(),
  });
}
