import type { LoaderFunctionArgs } from '@remix-run/node';
import { countComments } from '#db/comments.ts';
import { can } from '#model/access.ts';
import { requireBoard, requireClient } from '#routes/gate.server.ts';

/** How many comments each card of a board has that the asker may read (R9), for a board that is open. */
export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  const board = await requireBoard(at, asking.params.board);
  const internal = can(at.member, 'comment.internal');
  return {
    counts: await countComments(at.db, { clientId: at.client.id, boardId: board.id, internal }),
  };
}
