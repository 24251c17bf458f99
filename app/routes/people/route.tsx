import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { allow, requireClient } from '#routes/gate.server.ts';
import { actOnPeople } from './act-on-people.server.ts';
import { loadPeople } from './load-people.server.ts';
import { PeoplePage } from './people-page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `People · ${data.client.name}` : 'People' },
];

export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  allow(at, 'people.see');
  return loadPeople(at);
}

export async function action(asking: ActionFunctionArgs) {
  const at = await requireClient(asking);
  allow(at, 'people.see');
  return actOnPeople(at, asking);
}

export default function PeopleRoute() {
  return <PeoplePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
