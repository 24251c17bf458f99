import { insertAttachment, sumFileBytes } from '#db/attachments.ts';
import { newId } from '#db/new-id.ts';
import { isProgram, tidyFileName, type Refusal } from '#model/attachment.ts';
import type { AttachmentId, CardId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import { requireClient, type Asking, type AtClient } from '#routes/gate.server.ts';
import { FILE_NAME_HEADER } from './file-name-header.ts';
import { requireChangeableBoard } from './requirements.server.ts';

const STATUS: Readonly<Record<Refusal, number>> = {
  'too-large': 413,
  program: 415,
  empty: 422,
  'cut-off': 422,
  'disk-full': 507,
  quota: 413,
  'too-many': 409,
  busy: 429,
};

/** Takes the body of a request as a file of a card (R39); answers with its id, or with why not. */
export async function takeFile(asking: Asking, at: AtClient, cardId: CardId): Promise<Response> {
  const { request } = asking;
  const { db, client, person, files } = at;
  const clientId = client.id;
  const saidBytes = Number(request.headers.get('Content-Length') ?? 0);
  const name = nameOf(request);
  const id = newId<AttachmentId>();
  const body = request.body;
  if (body === null || saidBytes === 0) return refusal('empty');
  if (isProgram(name, new Uint8Array())) return refusal('program');
  if ((await sumFileBytes(db, clientId)) + saidBytes > LIMITS.fileBytesPerClient) {
    return refusal('quota');
  }

  const upload = { clientId, id, personId: person.id, name, body, saidBytes };
  const taken = await files.take(upload);
  if (!taken.ok) return refusal(taken.why);
  try {
    // It may have taken a while: the card may be on another board by now, or no longer this person's to change.
    const now = await requireClient(asking);
    const board = await requireChangeableBoard(now, cardId);
    const { bytes, sha256, mediaType } = taken;
    const row = {
      id,
      clientId,
      boardId: board.id,
      cardId,
      kind: 'file' as const,
      title: name,
      url: null,
      mediaType,
      bytes,
      sha256,
      by: person.id,
      at: now.now.toISOString(),
    };
    const isIn = await insertAttachment(db, row, { atMost: LIMITS.attachmentsPerCard });
    if (!isIn) {
      await files.remove(row);
      return refusal('too-many');
    }
    at.rooms.notify(clientId, { type: 'attachments-changed', cardId }, board.id);
    return Response.json({ id });
  } catch (error) {
    await files.remove({ clientId, id });
    throw error;
  }
}

function refusal(why: Refusal): Response {
  return Response.json({ why }, { status: STATUS[why] });
}

function nameOf(request: Request): string {
  const given = request.headers.get(FILE_NAME_HEADER) ?? '';
  try {
    return tidyFileName(decodeURIComponent(given));
  } catch {
    return tidyFileName(given);
  }
}
