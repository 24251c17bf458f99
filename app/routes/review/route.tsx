import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { allow, requireClient, requireQuarter } from '#routes/gate.server.ts';
import { quarterTitle } from '#routes/quarter/quarter-words.ts';
import { actOnReview } from './act-on-review.server.ts';
import { loadReview } from './load-review.server.ts';
import { ReviewPage } from './review-page.tsx';

export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  allow(at, 'review.see');
  return loadReview(at, await requireQuarter(at, asking.params.quarter));
}

export async function action(asking: ActionFunctionArgs) {
  const at = await requireClient(asking);
  allow(at, 'review.see');
  return actOnReview(at, await requireQuarter(at, asking.params.quarter), asking.request);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Review ${quarterTitle(data.quarter.label)} · ${data.client.name}` : 'Review' },
];

export default function ReviewRoute() {
  const review = useLoaderData<typeof loader>();
  // What is open on a page, such as a form half filled in, belongs to one quarter.
  return <ReviewPage key={review.quarter.id} review={review} />;
}
