import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { allow, notFound, requireBoard, requireClient } from '#routes/gate.server.ts';
import { moveCards } from './move-cards.server.ts';

/** Nothing is shown here. */
export async function loader(asking: LoaderFunctionArgs): Promise<never> {
  await requireClient(asking);
  throw notFound();
}

/** Moves cards of the board in the address to another one of the client; answers with JSON: `{}`, or why not as `says`. */
export async function action(asking: ActionFunctionArgs) {
  const at = await requireClient(asking);
  const board = await requireBoard(at, asking.params.board);
  allow(at, 'board.edit', board);
  if (board.kind !== 'tasks' || board.archivedAt !== null) throw notFound();
  return moveCards(at, board, asking.request);
}
