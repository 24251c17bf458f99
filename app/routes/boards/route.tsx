import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerOf } from '#routes/form-answer.ts';
import { requireClient } from '#routes/gate.server.ts';
import { actOnBoards } from './act-on-boards.server.ts';
import { BoardsPage } from './boards-page.tsx';
import { loadBoards } from './load-boards.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Boards · ${data.client.name}` : 'Boards' },
];

export async function loader(asking: LoaderFunctionArgs) {
  return loadBoards(await requireClient(asking));
}

export async function action(asking: ActionFunctionArgs) {
  return actOnBoards(await requireClient(asking), asking.request);
}

export default function BoardsRoute() {
  return (
    <BoardsPage
      {...useLoaderData<typeof loader>()}
      answer={answerOf(useActionData<typeof action>())}
    />
  );
}
