import { z } from 'zod';
import {
  findBoardTemplate,
  insertBoardTemplate,
  listBoardTemplates,
  updateBoardTemplate,
} from '#db/board-templates.ts';
import { loadDoc } from '#db/load-doc.ts';
import { templateOf } from '#model/board/own-template.ts';
import { readBoard, readCard } from '#model/board/view.ts';
import { isId, type BoardTemplateId, type CardId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import { oneLineName } from '#routes/doorway/one-line-name.ts';
import { many, readForm } from '#routes/form.server.ts';
import { allow, notFound, requireBoard, type AtClient } from '#routes/gate.server.ts';

const title = oneLineName('Give it a name.');
const one = z.object({ template: z.string() });

const SCHEMAS = {
  save: z.object({
    title,
    board: z.string(),
    card: many(z.string()).pipe(z.array(z.string()).max(LIMITS.pastedCards)),
  }),
  rename: one.extend({ title }),
  remove: one,
  restore: one,
};

/** What may be done to a client's own templates. */
export async function actOnTemplates(at: AtClient, request: Request): Promise<Response> {
  allow(at, 'board.manage');
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return whyNot(form.answer.errors.title ?? 'That makes no sense here.');
  const { db, client, person } = at;
  const clientId = client.id;
  const now = at.now.toISOString();

  if (form.intent === 'save') {
    const board = await requireBoard(at, form.value.board);
    if (board.kind !== 'tasks') throw notFound();
    if ((await listBoardTemplates(db, clientId)).length >= LIMITS.templatesPerClient) {
      return whyNot('These are enough templates: remove one on the page of all boards.');
    }
    const { doc } = await loadDoc(db, board);
    const template = templateOf(readBoard(doc), {
      cardIds: new Set(form.value.card as CardId[]),
      detail: (id) => readCard(doc, id),
    });
    doc.destroy();
    const row = { clientId, title: form.value.title, by: person.id, at: now };
    return Response.json({ id: (await insertBoardTemplate(db, { ...row, template })).id });
  }

  const id = form.value.template as BoardTemplateId;
  const found = isId(id) ? await findBoardTemplate(db, { clientId, id }) : undefined;
  if (!found) throw notFound();
  const change =
    form.intent === 'rename'
      ? { title: form.value.title }
      : { removedAt: form.intent === 'remove' ? now : null };
  await updateBoardTemplate(db, { clientId, id: found.id, ...change });
  return Response.json({ id: found.id });
}

const whyNot = (says: string): Response => Response.json({ says }, { status: 422 });
