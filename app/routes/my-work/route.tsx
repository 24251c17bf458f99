import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePerson } from '#routes/gate.server.ts';
import { loadMyCards } from '#routes/my-cards/load-my-cards.server.ts';
import { MyWorkPage } from './my-work-page.tsx';

export async function loader(asking: LoaderFunctionArgs) {
  const person = requirePerson(asking);
  const { db, now } = asking.context;
  return { cards: await loadMyCards(db, { personId: person.id, now: now() }) };
}

export const meta: MetaFunction = () => [{ title: 'My work · Quarterdeck' }];

export default function MyWorkRoute() {
  const { cards } = useLoaderData<typeof loader>();
  return <MyWorkPage cards={cards} />;
}
