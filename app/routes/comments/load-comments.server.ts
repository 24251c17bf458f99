import type { BoardRow } from '#db/boards.ts';
import { listComments, type SignedComment } from '#db/comments.ts';
import { can } from '#model/access.ts';
import { threadsOf, type Comment } from '#model/comment.ts';
import { isId, type CardId } from '#model/ids.ts';
import type { AtClient } from '#routes/gate.server.ts';

/** What is said of a card on a board the asker may see, as far as it is for them. */
export async function loadComments(at: AtClient, board: BoardRow, cardId: CardId) {
  const { db, client, member } = at;
  const internal = can(member, 'comment.internal');
  const rows = isId(cardId)
    ? await listComments(db, { clientId: client.id, boardId: board.id, cardId, internal })
    : [];
  return {
    threads: threadsOf(rows.map(asComment)),
    may: {
      write: can(member, 'comment.write', board) && board.archivedAt === null,
      writeInternal: internal,
    },
  };
}

/** What is said of a card, and what the reader may do about it. */
export type CardComments = Awaited<ReturnType<typeof loadComments>>;

function asComment(row: SignedComment): Comment {
  const isRemoved = row.removedAt !== null;
  return {
    id: row.id,
    ...(row.parentId !== null && { parentId: row.parentId }),
    by: row.by,
    name: row.name,
    at: row.at,
    ...(row.editedAt !== null && { editedAt: row.editedAt }),
    isInternal: row.isInternal === 1,
    isRemoved,
    text: isRemoved ? '' : row.text,
  };
}
