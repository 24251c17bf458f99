import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { findBoardTemplate, insertBoardFrom } from '#db/board-templates.ts';
import { archiveBoard, renameBoard, restoreBoard } from '#db/boards.ts';
import { inTransaction } from '#db/in-transaction.ts';
import { readTemplate, type OwnTemplate } from '#model/board/own-template.ts';
import { BOARD_TEMPLATES } from '#model/board/templates.ts';
import { isId, type BoardTemplateId } from '#model/ids.ts';
import { oneLineName } from '#routes/doorway/one-line-name.ts';
import { fieldError, readForm, refuse } from '#routes/form.server.ts';
import { allow, notFound, requireBoard, type AtClient } from '#routes/gate.server.ts';
import { note } from '#routes/note.server.ts';

const titleField = oneLineName('Write a title.');
const one = z.object({ board: z.string() });

const SCHEMAS = {
  create: z.object({
    title: titleField,
    /** One of the product's, or the id of one of the client's own. */
    template: z.string('Choose how to begin.'),
  }),
  rename: one.extend({ title: titleField }),
  archive: one,
  restore: one,
};

/** What may be done to a client's list of task boards. */
export async function actOnBoards(at: AtClient, request: Request) {
  allow(at, 'board.manage');
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  const path = `/c/${at.client.key.toLowerCase()}/boards`;
  if (form.intent === 'create') {
    const template = await findTemplate(at, form.value.template);
    if (!template) return refuse(fieldError('template', 'Choose one of these.', form));
    const board = await insertBoardFrom(at.db, {
      clientId: at.client.id,
      title: form.value.title,
      template,
      createdBy: at.person.id,
      at: at.now.toISOString(),
    });
    tellOthers(at);
    return redirect(`${path}/${board.id}`);
  }

  const { title, ...which } = await requireTaskBoard(at, form.value.board);
  switch (form.intent) {
    case 'rename':
      await renameBoard(at.db, { ...which, title: form.value.title });
      at.rooms.notify(at.client.id, { type: 'board-changed', boardId: which.id });
      tellOthers(at);
      return redirect(path);
    case 'archive':
      await inTransaction(at.db, async (tx) => {
        await archiveBoard(tx, { ...which, at: at.now.toISOString() });
        await note(tx, at, 'board-archived', { facts: { name: title } });
      });
      await at.rooms.boardsGone([which.id]);
      tellOthers(at);
      return { done: 'archived' as const, boardId: which.id };
    case 'restore':
      await inTransaction(at.db, async (tx) => {
        await restoreBoard(tx, which);
        await note(tx, at, 'board-restored', { facts: { name: title } });
      });
      tellOthers(at);
      return { done: 'restored' as const, boardId: which.id };
  }
}

/** What a board is to begin as. */
async function findTemplate(
  { db, client }: AtClient,
  id: string,
): Promise<OwnTemplate | undefined> {
  const ours = BOARD_TEMPLATES.find((template) => template.id === id);
  if (ours) return { columns: ours.columns.map((column) => ({ ...column, cards: [] })) };
  if (!isId(id)) return undefined;
  const which = { clientId: client.id, id: id as BoardTemplateId };
  const row = await findBoardTemplate(db, which);
  return row?.removedAt === null ? readTemplate(row.content) : undefined;
}

/** Plan boards belong to their quarter and are not managed here. */
async function requireTaskBoard(at: AtClient, boardId: string) {
  const board = await requireBoard(at, boardId);
  if (board.kind !== 'tasks') throw notFound();
  return { clientId: at.client.id, id: board.id, title: board.title };
}

function tellOthers(at: AtClient): void {
  at.rooms.notify(at.client.id, { type: 'client-changed' });
}
