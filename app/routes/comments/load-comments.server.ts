import type { BoardRow } from '#db/boards.ts';
import {
  listMentions,
  listReactions,
  type MentionRow,
  type ReactionRow,
} from '#db/comment-people.ts';
import { listComments, type SignedComment } from '#db/comments.ts';
import { hasUnread } from '#db/notifications.ts';
import { can } from '#model/access.ts';
import { threadsOf, type Comment } from '#model/comment.ts';
import { isId, type CardId } from '#model/ids.ts';
import { REACTIONS } from '#model/reaction.ts';
import type { AtClient } from '#routes/gate.server.ts';
import { loadReaders } from './load-readers.server.ts';

/** What is said of a card on a board the asker may see, as far as it is for them. */
export async function loadComments(at: AtClient, board: BoardRow, cardId: CardId) {
  const { db, client, member } = at;
  const internal = can(member, 'comment.internal');
  const write = can(member, 'comment.write', board) && board.archivedAt === null;
  const rows = isId(cardId)
    ? await listComments(db, { clientId: client.id, boardId: board.id, cardId, internal })
    : [];
  const commentIds = rows.map(({ id }) => id);
  const [mentions, reactions, readers, isNews] = await Promise.all([
    listMentions(db, { clientId: client.id, commentIds }),
    listReactions(db, { clientId: client.id, commentIds }),
    write ? loadReaders(at, board, authorsOf(rows)) : [],
    hasUnread(db, { clientId: client.id, personId: at.person.id, cardId }),
  ]);
  const comments = rows.map((row) => {
    const isIts = (each: MentionRow | ReactionRow): boolean => each.commentId === row.id;
    return asComment(row, mentions.filter(isIts), reactions.filter(isIts));
  });
  return {
    cardId,
    threads: threadsOf(comments),
    /** Whom the asker can mention. */
    readers,
    /** The asker was told something of the card and has not read it. */
    isNews,
    may: { write, writeInternal: internal },
  };
}

/** What is said of a card, and what the reader may do about it. */
export type CardComments = Awaited<ReturnType<typeof loadComments>>;

/** Those who said what stands on a card. */
export const authorsOf = (rows: readonly SignedComment[]) => rows.map(({ by }) => by);

function asComment(
  row: SignedComment,
  mentions: readonly MentionRow[],
  reactions: readonly ReactionRow[],
): Comment {
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
    mentioned: isRemoved ? [] : mentions.map(({ id, name }) => ({ id, name })),
    reactions: isRemoved ? [] : grouped(reactions),
  };
}

/** By kind, in the order the kinds are offered in. */
function grouped(reactions: readonly ReactionRow[]): Comment['reactions'] {
  return REACTIONS.flatMap((kind) => {
    const people = reactions.filter((each) => each.kind === kind);
    return people.length === 0
      ? []
      : [{ kind, people: people.map(({ id, name }) => ({ id, name })) }];
  });
}
