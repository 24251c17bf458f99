import { z } from 'zod';
import { insertAttachment, removeAttachment } from '#db/attachments.ts';
import { newId } from '#db/new-id.ts';
import { isId, type AttachmentId, type CardId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { readForm } from '#routes/form.server.ts';
import { notFound, type AtClient } from '#routes/gate.server.ts';
import { NO_ADDRESS, readLink } from './read-link.ts';
import { requireChangeableBoard } from './requirements.server.ts';

const attachmentId = z.string().transform((text) => text as AttachmentId);

const SCHEMAS = {
  'add-link': z.object({
    url: z.string().transform((typed, context) => {
      const url = readLink(typed);
      if (url === undefined) context.addIssue(NO_ADDRESS);
      return url ?? '';
    }),
    title: z.string().trim().max(LIMITS.fileNameChars, 'Give it a shorter title.').default(''),
  }),
  'remove-attachment': z.object({ attachmentId }),
  'restore-attachment': z.object({ attachmentId }),
};

/** What may be posted about a card's attachments: a link, and taking one away or bringing it back. */
export async function actOnAttachments(at: AtClient, cardId: CardId, request: Request) {
  const board = await requireChangeableBoard(at, cardId);
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return whyNot(form.answer.errors);

  const { db, client, person } = at;
  const now = at.now.toISOString();
  const on = { clientId: client.id, boardId: board.id, cardId };
  switch (form.intent) {
    case 'add-link': {
      const { url, title } = form.value;
      const link = {
        ...on,
        id: newId<AttachmentId>(),
        kind: 'link' as const,
        title: title === '' ? readable(url) : title,
        url,
        mediaType: null,
        bytes: null,
        sha256: null,
        by: person.id,
        at: now,
      };
      const isIn = await insertAttachment(db, link, { atMost: LIMITS.attachmentsPerCard });
      const full = `A card holds ${LIMITS.attachmentsPerCard} attachments at most.`;
      if (!isIn) return whyNot({ url: full });
      break;
    }
    case 'remove-attachment':
    case 'restore-attachment': {
      const { attachmentId: id } = form.value;
      const removedAt = form.intent === 'remove-attachment' ? now : null;
      if (!isId(id) || !(await removeAttachment(db, { ...on, id, at: removedAt }))) {
        throw notFound();
      }
      break;
    }
  }
  at.rooms.notify(client.id, { type: 'attachments-changed', cardId }, board.id);
  return Response.json({});
}

function whyNot(errors: FormAnswer['errors']): Response {
  return Response.json({ says: Object.values(errors)[0] }, { status: 422 });
}

/** A link without a title is called by its address, as people say addresses. */
function readable(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '')
    .slice(0, LIMITS.fileNameChars);
}
