import { z } from 'zod';
import {
  countBoardViews,
  findBoardView,
  insertBoardView,
  updateBoardView,
} from '#db/board-views.ts';
import type { BoardRow } from '#db/boards.ts';
import { isViewFor, viewPairs } from '#model/board/saved-view.ts';
import { isId, type BoardViewId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import { fieldError, readForm, refuse, ticked } from '#routes/form.server.ts';
import { allow, notFound, type AtClient } from '#routes/gate.server.ts';

const id = z.string().transform((text) => text as BoardViewId);
const title = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, 'Give it a name.').max(LIMITS.nameChars, 'That name is too long.'));

const SCHEMAS = {
  save: z.object({ title, query: z.string().max(LIMITS.viewChars), shared: ticked() }),
  rename: z.object({ id, title }),
  remove: z.object({ id }),
  restore: z.object({ id }),
};

/** What may be posted about a board's views: one's own are one's own, shared ones are for those who may share. */
export async function actOnViews(at: AtClient, board: BoardRow, request: Request) {
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  const { db, client, person, member } = at;
  const here = { clientId: client.id, boardId: board.id };
  const now = at.now.toISOString();

  if (form.intent === 'save') {
    const { shared, ...view } = form.value;
    if (shared) allow(at, 'view.share', board);
    if ((await countBoardViews(db, { ...here, by: person.id })) >= LIMITS.viewsPerBoard) {
      return refuse(fieldError('title', 'These are enough views of one board: remove one.', form));
    }
    const pairs = viewPairs(new URLSearchParams(view.query)).map((pair) => [...pair]);
    const query = new URLSearchParams(pairs).toString();
    const isShared = shared ? 1 : 0;
    await insertBoardView(db, {
      ...here,
      title: view.title,
      query,
      isShared,
      by: person.id,
      at: now,
    });
    return { done: form.intent };
  }

  const found = isId(form.value.id)
    ? await findBoardView(db, { ...here, id: form.value.id })
    : undefined;
  const isMine = found?.by === person.id;
  const isForMe = found?.isShared === 1 && isViewFor(member, new URLSearchParams(found.query));
  if (!found || (!isMine && !isForMe)) throw notFound();
  if (!isMine) allow(at, 'view.share', board);
  const change =
    form.intent === 'rename'
      ? { title: form.value.title }
      : { removedAt: form.intent === 'remove' ? now : null };
  await updateBoardView(db, { ...here, id: found.id, ...change });
  return { done: form.intent };
}
