import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePerson } from '#routes/gate.server.ts';
import { actOnInbox } from './act-on-inbox.server.ts';
import { InboxPage } from './inbox-page.tsx';
import { loadInbox } from './load-inbox.server.ts';

export async function loader(asking: LoaderFunctionArgs) {
  const { id: personId } = requirePerson(asking);
  const { db, now } = asking.context;
  return { groups: await loadInbox(db, { personId, now: now() }) };
}

export function action(asking: ActionFunctionArgs) {
  return actOnInbox(asking);
}

export const meta: MetaFunction = () => [{ title: 'Inbox · Quarterdeck' }];

export default function InboxRoute() {
  return <InboxPage groups={useLoaderData<typeof loader>().groups} />;
}
