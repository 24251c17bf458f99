import { findKpi, type KpiRow } from '#db/kpis.ts';
import { isId, type KpiId } from '#model/ids.ts';
import { allow, notFound, type AtClient } from '#routes/gate.server.ts';

/** A KPI of this client that the asker may see; a vendor sees those it owns. */
export async function requireKpi(at: AtClient, id: string | undefined): Promise<KpiRow> {
  if (!isId(id)) throw notFound();
  const kpi = await findKpi(at.db, { clientId: at.client.id, id: id as KpiId });
  if (!kpi) throw notFound();
  allow(at, 'kpi.see', { ownerId: kpi.ownerId ?? undefined });
  return kpi;
}
