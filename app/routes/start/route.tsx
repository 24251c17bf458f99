import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { listClientsOf } from '#db/clients.ts';
import { makeSampleClient } from '#db/sample/make-sample-client.ts';
import { mayMakeClients } from '#routes/client-form/may-make-clients.ts';
import { readForm, refuse } from '#routes/form.server.ts';
import { notFound, requirePerson, type Asking } from '#routes/gate.server.ts';
import { StartPage } from './start-page.tsx';

const SCHEMAS = { 'open-sample': z.object({}) };

export const meta: MetaFunction = () => [{ title: 'Start · Quarterdeck' }];

export async function loader(asking: LoaderFunctionArgs) {
  const { person, mayMake } = await readStart(asking);
  return { name: person.name, mayMake };
}

/** Opens the sample client, which is made for each owner once. */
export async function action(asking: ActionFunctionArgs) {
  const { person, clients, mayMake } = await readStart(asking);
  if (!mayMake) throw notFound();
  const form = await readForm(asking.request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  const { db, now } = asking.context;
  const sample =
    clients.find((client) => client.isSample === 1 && client.role === 'owner') ??
    (await makeSampleClient(db, { ownerId: person.id, now: now() }));
  return redirect(`/c/${sample.key.toLowerCase()}`);
}

async function readStart(asking: Asking) {
  const person = requirePerson(asking);
  const clients = await listClientsOf(asking.context.db, person.id);
  return { person, clients, mayMake: mayMakeClients(asking.context.site, person, clients) };
}

export default function StartRoute() {
  return <StartPage {...useLoaderData<typeof loader>()} />;
}
