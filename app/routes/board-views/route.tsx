import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { ClientActionFunctionArgs } from '@remix-run/react';
import { requireBoard, requireClient } from '#routes/gate.server.ts';
import { actOnViews } from './act-on-views.server.ts';
import { loadViews } from './load-views.server.ts';
import { sendView } from './send-view.ts';

/** The saved views of a board, for its page. */
export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  return loadViews(at, await requireBoard(at, asking.params.board));
}

export async function action(asking: ActionFunctionArgs) {
  const at = await requireClient(asking);
  return actOnViews(at, await requireBoard(at, asking.params.board), asking.request);
}

export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendView(() => serverAction<typeof action>());
}
