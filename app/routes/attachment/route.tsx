import type { LoaderFunctionArgs } from '@remix-run/node';
import { findAttachment } from '#db/attachments.ts';
import { isId, type AttachmentId } from '#model/ids.ts';
import { notFound, requireBoard, requireClient } from '#routes/gate.server.ts';
import { sendFile } from './send-file.server.ts';

/** An attached file itself, for whoever may see the board its card is on. */
export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  const id = (asking.params.attachment ?? '') as AttachmentId;
  const row = isId(id) ? await findAttachment(at.db, { clientId: at.client.id, id }) : undefined;
  if (row === undefined || row.removedAt !== null || row.kind !== 'file') throw notFound();
  await requireBoard(at, row.boardId);
  // The router would read a whole file into its answer.
  if (asking.context.answer.isForRouter) return Response.json({ title: row.title });
  return sendFile(asking, row);
}
