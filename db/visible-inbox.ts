import { can, mayReadComment, type Member } from '#model/access.ts';
import type { ClientId, CommentId } from '#model/ids.ts';
import type { Named } from '#model/mentions.ts';
import { notificationKey } from '#model/notification.ts';
import { listMentions } from './comment-people.ts';
import type { Database } from './connect.ts';
import { listInbox, type InboxRow } from './inbox.ts';
import { findMember } from './members.ts';

/**
 * What a person was told, as far as they may still see it (R34): asked again for every reading, of the board the card
 * is on now, and of the comment as it is. A day that was moved, and a card that is done, are not due.
 */
export async function listVisibleInbox(
  db: Database,
  asked: Parameters<typeof listInbox>[1],
): Promise<InboxRow[]> {
  const rows = await listInbox(db, asked);
  const members = new Map<ClientId, Member | undefined>();
  for (const { clientId } of rows) {
    if (members.has(clientId)) continue;
    members.set(clientId, await findMember(db, { clientId, personId: asked.personId }));
  }
  return rows.filter((row) => maySee(members.get(row.clientId), row) && stillHolds(row));
}

function maySee(member: Member | undefined, row: InboxRow): boolean {
  const board = { id: row.boardId, kind: row.boardKind };
  if (row.commentId === null) return can(member, 'board.see', board);
  return mayReadComment(member, board, { isInternal: row.isInternal === 1 });
}

function stillHolds({ kind, key, cardId, dueOn, columnCategory }: InboxRow): boolean {
  if (kind !== 'due') return true;
  const isOpen = columnCategory !== 'done';
  return isOpen && dueOn !== null && key === notificationKey.due(cardId, dueOn);
}

/** Names for the ids in what is said; asked client by client, because no query crosses clients. */
export async function listInboxNames(
  db: Database,
  rows: readonly InboxRow[],
): Promise<ReadonlyMap<CommentId | null, readonly Named[]>> {
  const mentioned = new Map<CommentId | null, Named[]>();
  for (const clientId of new Set(rows.map((row) => row.clientId))) {
    const ofClient = rows.filter((row) => row.clientId === clientId);
    const commentIds = ofClient.flatMap(({ commentId }) => commentId ?? []);
    for (const { commentId, id, name } of await listMentions(db, { clientId, commentIds })) {
      mentioned.set(commentId, [...(mentioned.get(commentId) ?? []), { id, name }]);
    }
  }
  return mentioned;
}
