import type { LoaderFunctionArgs } from '@remix-run/node';
import { listVersions } from '#db/board-versions.ts';
import { lastTouches } from '#model/board/aging.ts';
import { requireBoard, requireClient } from '#routes/gate.server.ts';

/** When each card of a board was changed last, from the log and what was kept of it (R15), for a page that shows ages. */
export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  const board = await requireBoard(at, asking.params.board);
  const [versions, since] = await Promise.all([
    listVersions(at.db, { clientId: at.client.id, boardId: board.id }),
    at.rooms.history.since(board),
  ]);
  const changes = [...versions.flatMap((version) => version.changes), ...since.changes];
  return Response.json({ touched: lastTouches(changes) });
}
