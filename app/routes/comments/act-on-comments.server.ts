import { redirect } from '@remix-run/node';
import { z } from 'zod';
import type { BoardRow } from '#db/boards.ts';
import { deleteReaction, insertReaction } from '#db/comment-people.ts';
import { findComment, removeComment } from '#db/comments.ts';
import { can } from '#model/access.ts';
import { tidyCommentText } from '#model/comment-text.ts';
import { isId, type CardId, type CommentId, type PersonId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import { REACTIONS } from '#model/reaction.ts';
import { many, readForm, refuse, ticked } from '#routes/form.server.ts';
import { allow, notFound, type AtClient } from '#routes/gate.server.ts';
import { changeComment, writeComment } from './write-comment.server.ts';

const commentId = z.string().transform((text) => text as CommentId);
const text = z
  .string()
  .transform(tidyCommentText)
  .superRefine((written, context) => {
    if (written === '') context.addIssue('Write something first.');
    const over = written.length - LIMITS.commentChars;
    if (over > 0)
      context.addIssue(`This is ${over} characters too long for one comment. Send it as two.`);
  });

/** Who was chosen from the list of people: says which of two of one name is meant. */
const chosen = many(z.string().transform((text) => text as PersonId));

const SCHEMAS = {
  comment: z.object({ text, parentId: commentId.optional(), internal: ticked(), chosen }),
  'edit-comment': z.object({ commentId, text, chosen }),
  react: z.object({ commentId, kind: z.enum(REACTIONS), on: ticked() }),
  'remove-comment': z.object({ commentId }),
  'restore-comment': z.object({ commentId }),
};

type On = { readonly board: BoardRow; readonly cardId: CardId; readonly request: Request };

/** What may be posted to a card: something to say of it, and changes of what one said oneself. */
export async function actOnComments(at: AtClient, { board, cardId, request }: On) {
  // Before the form is read: who may say nothing here learns nothing of what is said.
  allow(at, 'comment.write', board);
  if (board.archivedAt !== null || !isId(cardId)) throw notFound();
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);

  const { db, client, member, person } = at;
  const now = at.now.toISOString();
  const card = { clientId: client.id, boardId: board.id, cardId };
  const internal = can(member, 'comment.internal');
  const require = async (id: CommentId) => {
    const found = isId(id) ? await findComment(db, { ...card, internal, id }) : undefined;
    if (!found) throw notFound();
    return found;
  };
  const requireOwn = async (id: CommentId) => {
    await require(id);
    return { clientId: client.id, id, by: person.id };
  };

  switch (form.intent) {
    case 'comment': {
      const { text, parentId = null } = form.value;
      if (!(await at.rooms.readCard(board, cardId))) throw notFound();
      const parent = parentId === null ? undefined : await require(parentId);
      // Replies to replies would make threads nobody can follow.
      if (parent && parent.parentId !== null) throw notFound();
      if (form.value.internal) allow(at, 'comment.internal');
      const isInternal = parent?.isInternal ?? (form.value.internal ? 1 : 0);
      const { chosen } = form.value;
      const on = { board, cardId, parentId, isInternal };
      at.rooms.notifyPeople(await writeComment(at, { ...on, text, chosen }));
      break;
    }
    case 'edit-comment': {
      const { isInternal, id: commentId } = await require(form.value.commentId);
      const { text, chosen } = form.value;
      const changed = { board, cardId, commentId, isInternal, text, chosen };
      const told = await changeComment(at, changed);
      if (!told) throw notFound();
      at.rooms.notifyPeople(told);
      break;
    }
    case 'react': {
      const { id: commentId, removedAt } = await require(form.value.commentId);
      if (removedAt !== null) throw notFound();
      const { kind, on } = form.value;
      const reaction = { clientId: client.id, commentId, personId: person.id, kind };
      if (on) await insertReaction(db, { ...reaction, at: now });
      else await deleteReaction(db, reaction);
      break;
    }
    case 'remove-comment':
    case 'restore-comment': {
      const own = await requireOwn(form.value.commentId);
      const removedAt = form.intent === 'remove-comment' ? now : null;
      if (!(await removeComment(db, { ...own, at: removedAt }))) throw notFound();
      break;
    }
  }
  at.rooms.notify(client.id, { type: 'comments-changed', cardId }, board.id);
  // A browser without scripts asks for a page: it is led back to it, so that loading it again sends nothing twice.
  if (request.headers.get('Accept')?.includes('text/html')) {
    throw redirect(`${new URL(request.url).pathname}#comments`) as Response;
  }
  return { done: form.intent };
}
