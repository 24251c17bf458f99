import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { allow, requireClient, requireQuarter } from '#routes/gate.server.ts';
import { keepWhilePanelOpens } from '#routes/live-board/keep-while-panel-opens.ts';
import { quarterTitle } from '#routes/quarter/quarter-words.ts';
import { actOnPlan } from './act-on-plan.server.ts';
import { loadPlan } from './load-plan.server.ts';
import { PlanPage } from './plan-page.tsx';

export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  allow(at, 'plan.see');
  return loadPlan(at, await requireQuarter(at, asking.params.quarter));
}

export async function action(asking: ActionFunctionArgs) {
  const at = await requireClient(asking);
  allow(at, 'plan.see');
  return actOnPlan(at, await requireQuarter(at, asking.params.quarter), asking.request);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Plan ${quarterTitle(data.quarter.label)} · ${data.client.name}` : 'Plan' },
];

export const shouldRevalidate = keepWhilePanelOpens('client', 'quarter');

export default function PlanRoute() {
  const plan = useLoaderData<typeof loader>();
  // A board's document and socket belong to one quarter: another quarter is another page.
  return <PlanPage key={`${plan.board.id}.${plan.board.epoch}`} plan={plan} />;
}
