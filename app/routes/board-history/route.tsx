import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { actOnHistory } from './act-on-history.server.ts';
import { HistoryPage } from './history-page.tsx';
import { loadHistory, requireHistory } from './load-history.server.ts';

export async function loader(asking: LoaderFunctionArgs) {
  return loadHistory(await requireHistory(asking), asking.request);
}

export async function action(asking: ActionFunctionArgs) {
  return actOnHistory(await requireHistory(asking), asking.request);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `History of ${data.board.title} · ${data.client.name}` : 'History' },
];

export default function BoardHistoryRoute() {
  return <HistoryPage page={useLoaderData<typeof loader>()} />;
}
