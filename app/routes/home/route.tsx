import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireClient } from '#routes/gate.server.ts';
import { HomePage } from './home-page.tsx';
import { loadHome } from './load-home.server.ts';

export async function loader(asking: LoaderFunctionArgs) {
  return loadHome(await requireClient(asking));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.client.name} · Quarterdeck` : 'Quarterdeck' },
];

export default function HomeRoute() {
  return <HomePage home={useLoaderData<typeof loader>()} />;
}
