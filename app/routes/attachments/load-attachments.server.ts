import { listAttachments, type SignedAttachment } from '#db/attachments.ts';
import type { BoardRow } from '#db/boards.ts';
import { can } from '#model/access.ts';
import type { Attachment } from '#model/attachment.ts';
import { isId, type CardId } from '#model/ids.ts';
import type { AtClient } from '#routes/gate.server.ts';

/** What is attached to a card on a board the asker may see. */
export async function loadAttachments(at: AtClient, board: BoardRow, cardId: CardId) {
  const { db, client, member, files } = at;
  const on = { clientId: client.id, boardId: board.id, cardId };
  const rows = isId(cardId) ? await listAttachments(db, on) : [];
  return {
    attachments: rows.map(asAttachment),
    mayChange: can(member, 'board.edit', board) && board.archivedAt === null,
    /** The largest file that is taken here. */
    maxBytes: files.maxBytes,
  };
}

/** A card's attachments, and what the reader may do about them. */
export type CardAttachments = Awaited<ReturnType<typeof loadAttachments>>;

function asAttachment(row: SignedAttachment): Attachment {
  const { id, title, by, name, at } = row;
  const common = { id, title, by, name, at };
  if (row.kind === 'link') return { ...common, kind: 'link', url: row.url ?? '' };
  const mediaType = row.mediaType ?? 'application/octet-stream';
  return { ...common, kind: 'file', mediaType, bytes: row.bytes ?? 0 };
}
