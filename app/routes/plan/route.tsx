import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { allow, requireClient, requireQuarter } from '#routes/gate.server.ts';
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

/** Opening a card's panel asks nothing again: the plan is live. A form and a notice do. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  currentParams,
  nextParams,
  formMethod,
  defaultShouldRevalidate,
}) => {
  const isSamePlan =
    currentParams.quarter === nextParams.quarter && currentParams.client === nextParams.client;
  const isOnlyPanel = isSamePlan && currentUrl.pathname !== nextUrl.pathname && !formMethod;
  return isOnlyPanel ? false : defaultShouldRevalidate;
};

export default function PlanRoute() {
  const plan = useLoaderData<typeof loader>();
  // A board's document and socket belong to one quarter: another quarter is another page.
  return <PlanPage key={`${plan.board.id}.${plan.board.epoch}`} plan={plan} />;
}
