import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireBoard, requireClient } from '#routes/gate.server.ts';
import { keepWhilePanelOpens } from '#routes/live-board/keep-while-panel-opens.ts';
import { loadViewOf } from '#routes/views/view-parts.tsx';
import { BoardScreen } from './board-screen.tsx';
import { loadBoard } from './load-board.server.ts';

export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  const board = await requireBoard(at, asking.params.board);
  await loadViewOf(new URL(asking.request.url));
  return loadBoard(at, board);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.board.title} · ${data.client.name}` : 'Board' },
];

export const shouldRevalidate = keepWhilePanelOpens('client', 'board');

export default function BoardRoute() {
  const page = useLoaderData<typeof loader>();
  // A document and its socket belong to one board: another board is another screen.
  return <BoardScreen key={`${page.board.id}.${page.board.epoch}`} page={page} />;
}
