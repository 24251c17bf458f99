import { Link } from '@remix-run/react';
import type { KpiSummary } from '#model/kpi/summary.ts';

/** The name of a key result's KPI, leading to it. */
export function KpiName({ kpi, clientKey }: { kpi?: KpiSummary; clientKey: string }) {
  if (!kpi) return <span className="text-ink-3">A KPI that is no longer here</span>;
  return (
    <Link to={`/c/${clientKey}/kpis/${kpi.id}`} className="hover:underline">
      {kpi.name}
    </Link>
  );
}
