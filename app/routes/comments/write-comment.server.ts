import type { BoardRow } from '#db/boards.ts';
import { listMentions, replaceMentions } from '#db/comment-people.ts';
import { editComment, insertComment, listComments, type CommentedCard } from '#db/comments.ts';
import { inTransaction } from '#db/in-transaction.ts';
import { deleteMentionsExcept, insertCommentNotifications } from '#db/notifications.ts';
import { can } from '#model/access.ts';
import type { CardId, CommentId, PersonId } from '#model/ids.ts';
import { storeMentions, type Named } from '#model/mentions.ts';
import { toldOfComment } from '#model/notification.ts';
import type { AtClient } from '#routes/gate.server.ts';
import { authorsOf } from './load-comments.server.ts';
import { loadReaders } from './load-readers.server.ts';

type OnCard = { readonly board: BoardRow; readonly cardId: CardId };
type Typed = { readonly text: string; readonly chosen: readonly PersonId[] };

type NewComment = OnCard &
  Typed & { readonly parentId: CommentId | null; readonly isInternal: 0 | 1 };

/** Writes down what the asker says, and tells those it mentions and those of its thread. Whom it told. */
export async function writeComment(at: AtClient, comment: NewComment): Promise<PersonId[]> {
  const { db, client, person } = at;
  const { board, cardId, parentId, isInternal } = comment;
  const card = { clientId: client.id, boardId: board.id, cardId };
  const now = at.now.toISOString();
  const readers = await readersOf(at, comment);
  const { text, ids } = storeMentions(comment.text, readers, comment.chosen);
  const thread = parentId === null ? [] : await speakersIn(at, card, parentId);
  return inTransaction(db, async (tx) => {
    const said = { ...card, parentId, text, isInternal, by: person.id, at: now };
    const { id: commentId } = await insertComment(tx, said);
    await replaceMentions(tx, { clientId: client.id, commentId, personIds: ids });
    const told = toldOfComment({ by: person.id, mentioned: ids, thread });
    const about = { clientId: client.id, cardId, commentId, by: person.id, at: now };
    return insertCommentNotifications(tx, about, told);
  });
}

type ChangedComment = OnCard &
  Typed & { readonly commentId: CommentId; readonly isInternal: 0 | 1 };

/**
 * Puts other words into the asker's own comment and tells whom it mentions now and did not before; who is not mentioned
 * any more was not told. Whom it told; undefined when it is somebody else's, or removed.
 */
export async function changeComment(
  at: AtClient,
  comment: ChangedComment,
): Promise<PersonId[] | undefined> {
  const { db, client, person } = at;
  const { cardId, commentId } = comment;
  const now = at.now.toISOString();
  // Whom it mentions already stays mentioned, also when they have left since.
  const readers = [
    ...(await readersOf(at, comment)),
    ...(await listMentions(db, { clientId: client.id, commentIds: [commentId] })),
  ];
  const { text, ids } = storeMentions(comment.text, readers, comment.chosen);
  const own = { clientId: client.id, id: commentId, by: person.id };
  const which = { clientId: client.id, commentId, personIds: ids };
  return inTransaction(db, async (tx) => {
    if (!(await editComment(tx, { ...own, text, at: now }))) return undefined;
    await replaceMentions(tx, which);
    await deleteMentionsExcept(tx, which);
    const told = toldOfComment({ by: person.id, mentioned: ids, thread: [] });
    const about = { clientId: client.id, cardId, commentId, by: person.id, at: now };
    return insertCommentNotifications(tx, about, told);
  });
}

/** Whom a comment on this card can mention: those the asker is offered, as far as they may read it. */
async function readersOf(
  at: AtClient,
  { board, cardId, isInternal }: OnCard & { readonly isInternal: 0 | 1 },
): Promise<readonly Named[]> {
  const { db, client, member } = at;
  const where = { clientId: client.id, boardId: board.id, cardId };
  const internal = can(member, 'comment.internal');
  const authors = can(member, 'people.see')
    ? []
    : authorsOf(await listComments(db, { ...where, internal }));
  const readers = await loadReaders(at, board, authors);
  return readers.filter(({ readsInternal }) => isInternal === 0 || readsInternal);
}

/** Who said something in a thread that still stands. */
async function speakersIn(
  { db, member }: AtClient,
  card: CommentedCard,
  firstId: CommentId,
): Promise<PersonId[]> {
  const said = await listComments(db, { ...card, internal: can(member, 'comment.internal') });
  return said
    .filter(({ id, parentId }) => id === firstId || parentId === firstId)
    .filter(({ removedAt }) => removedAt === null)
    .map(({ by }) => by);
}
