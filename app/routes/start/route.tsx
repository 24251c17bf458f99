import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listClientsOf } from '#db/clients.ts';
import { mayMakeClients } from '#routes/client-form/may-make-clients.ts';
import { requirePerson } from '#routes/gate.server.ts';
import { StartPage } from './start-page.tsx';

export const meta: MetaFunction = () => [{ title: 'Start · Quarterdeck' }];

export async function loader(asking: LoaderFunctionArgs) {
  const person = requirePerson(asking);
  const { db, site } = asking.context;
  const clients = await listClientsOf(db, person.id);
  return { name: person.name, mayMake: mayMakeClients(site, person, clients) };
}

export default function StartRoute() {
  return <StartPage {...useLoaderData<typeof loader>()} />;
}
