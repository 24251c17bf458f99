import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireClient } from '#routes/gate.server.ts';
import { actOnKpi } from './act-on-kpi.server.ts';
import { KpiPage } from './kpi-page.tsx';
import { loadKpi } from './load-kpi.server.ts';
import { requireKpi } from './require-kpi.server.ts';

export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  return loadKpi(at, await requireKpi(at, asking.params.kpi));
}

export async function action(asking: ActionFunctionArgs) {
  const at = await requireClient(asking);
  return actOnKpi(at, await requireKpi(at, asking.params.kpi), asking.request);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.kpi.name} · ${data.client.name}` : 'KPI' },
];

export default function KpiRoute() {
  const reading = useLoaderData<typeof loader>();
  return <KpiPage key={reading.kpi.id} reading={reading} />;
}
