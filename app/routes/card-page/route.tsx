import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, type ClientActionFunctionArgs } from '@remix-run/react';
import type { CardId } from '#model/ids.ts';
import { requireCardsBoard } from '#routes/card/cards-board.server.ts';
import { actOnComments } from '#routes/comments/act-on-comments.server.ts';
import { sendComment } from '#routes/comments/send-comment.ts';
import { requireClient } from '#routes/gate.server.ts';
import { CardScreen } from './card-screen.tsx';
import { loadCardPage } from './load-card-page.server.ts';

export async function loader(asking: LoaderFunctionArgs) {
  return loadCardPage(await requireClient(asking), asking.params.card);
}

export async function action(asking: ActionFunctionArgs) {
  const at = await requireClient(asking);
  const cardId = (asking.params.card ?? '') as CardId;
  const board = await requireCardsBoard(at, cardId);
  return actOnComments(at, { board, cardId, request: asking.request });
}

export function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  return sendComment(request, () => serverAction<typeof action>());
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
