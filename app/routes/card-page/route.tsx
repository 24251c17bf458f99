import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireClient } from '#routes/gate.server.ts';
import { CardScreen } from './card-screen.tsx';
import { loadCardPage } from './load-card-page.server.ts';

export async function loader(asking: LoaderFunctionArgs) {
  return loadCardPage(await requireClient(asking), asking.params.card);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.data.card?.title ?? 'Card'} · ${data.client.name}` : 'Card' },
];

export default function CardPageRoute() {
  const page = useLoaderData<typeof loader>();
  // A document and its socket belong to one board: a card of another board is another page.
  return (
    <CardScreen key={`${page.board.id}.${page.board.epoch}.${page.data.cardId}`} page={page} />
  );
}
