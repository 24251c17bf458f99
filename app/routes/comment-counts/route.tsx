import type { LoaderFunctionArgs } from '@remix-run/node';
import { countComments } from '#db/comments.ts';
import { can } from '#model/access.ts';
import { requireBoard, requireClient } from '#routes/gate.server.ts';
import type { CardCounts } from '#routes/live-board/card-counts.ts';

/** How many comments each card of a board has that the asker may read (R9), as JSON for a board that is open. */
export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  const board = await requireBoard(at, asking.params.board);
  const internal = can(at.member, 'comment.internal');
  const on = { clientId: at.client.id, boardId: board.id };
  const counts: CardCounts = await countComments(at.db, { ...on, internal });
  return Response.json(counts, { headers: { 'Cache-Control': 'no-store' } });
}
