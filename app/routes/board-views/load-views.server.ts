import { listBoardViews, type BoardViewRow } from '#db/board-views.ts';
import type { BoardRow } from '#db/boards.ts';
import { can } from '#model/access.ts';
import { isViewFor } from '#model/board/saved-view.ts';
import type { AtClient } from '#routes/gate.server.ts';

/** A board's views that have a name, as far as they are for the asker. */
export async function loadViews({ db, client, member }: AtClient, board: BoardRow) {
  const { personId } = member;
  const rows = await listBoardViews(db, { clientId: client.id, boardId: board.id, personId });
  const mayShare = can(member, 'view.share', board) && board.archivedAt === null;
  const isMine = ({ by }: BoardViewRow) => by === personId;
  return {
    mayShare,
    views: rows
      .filter((row) => isMine(row) || isViewFor(member, new URLSearchParams(row.query)))
      .map((row) => ({
        id: row.id,
        title: row.title,
        query: row.query,
        isShared: row.isShared === 1,
        mayChange: isMine(row) || mayShare,
      })),
  };
}

export type SavedViews = Awaited<ReturnType<typeof loadViews>>;
export type SavedView = SavedViews['views'][number];
