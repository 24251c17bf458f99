import type { LoaderFunctionArgs } from '@remix-run/node';
import { countAttachments } from '#db/attachments.ts';
import { requireBoard, requireClient } from '#routes/gate.server.ts';
import type { CardCounts } from '#routes/live-board/card-counts.ts';

/** How many attachments each card of a board has, as JSON for a board that is open. */
export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  const board = await requireBoard(at, asking.params.board);
  const on = { clientId: at.client.id, boardId: board.id };
  const counts: CardCounts = await countAttachments(at.db, on);
  return Response.json(counts, { headers: { 'Cache-Control': 'no-store' } });
}
