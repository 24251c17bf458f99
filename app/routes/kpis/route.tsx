import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireClient } from '#routes/gate.server.ts';
import { createKpi } from './create-kpi.server.ts';
import { KpisPage } from './kpis-page.tsx';
import { loadKpis } from './load-kpis.server.ts';

export async function loader(asking: LoaderFunctionArgs) {
  return loadKpis(await requireClient(asking));
}

export async function action(asking: ActionFunctionArgs) {
  return createKpi(await requireClient(asking), asking.request);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `KPIs · ${data.client.name}` : 'KPIs' },
];

export default function KpisRoute() {
  return <KpisPage list={useLoaderData<typeof loader>()} />;
}
