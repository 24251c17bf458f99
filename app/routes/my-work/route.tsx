import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePerson } from '#routes/gate.server.ts';
import { DUE_SECTIONS } from '#routes/my-cards/due-section.ts';
import { loadMyCards } from '#routes/my-cards/load-my-cards.server.ts';
import { MyWorkPage } from './my-work-page.tsx';

export async function loader(asking: LoaderFunctionArgs) {
  const person = requirePerson(asking);
  const { db, now } = asking.context;
  const all = new URL(asking.request.url).searchParams.get('all');
  const whole = DUE_SECTIONS.find((section) => section === all);
  return loadMyCards(db, { personId: person.id, now: now(), whole });
}

export const meta: MetaFunction = () => [{ title: 'My work · Quarterdeck' }];

export default function MyWorkRoute() {
  return <MyWorkPage mine={useLoaderData<typeof loader>()} />;
}
