import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { requireBoard, requireClient } from '#routes/gate.server.ts';
import { BoardScreen } from './board-screen.tsx';
import { loadBoard } from './load-board.server.ts';

export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  return loadBoard(at, await requireBoard(at, asking.params.board));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.board.title} · ${data.client.name}` : 'Board' },
];

/** Opening and closing a card's panel asks nothing again: the board is live. A form and a notice do. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  currentParams,
  nextParams,
  formMethod,
  defaultShouldRevalidate,
}) => {
  const isSameBoard =
    currentParams.board === nextParams.board && currentParams.client === nextParams.client;
  const isOnlyPanel = isSameBoard && currentUrl.pathname !== nextUrl.pathname && !formMethod;
  return isOnlyPanel ? false : defaultShouldRevalidate;
};

export default function BoardRoute() {
  const page = useLoaderData<typeof loader>();
  // A document and its socket belong to one board: another board is another screen.
  return <BoardScreen key={`${page.board.id}.${page.board.epoch}`} page={page} />;
}
