import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { CardId } from '#model/ids.ts';
import { notFound, requireClient } from '#routes/gate.server.ts';
import { actOnAttachments } from './act-on-attachments.server.ts';
import { requireChangeableBoard } from './requirements.server.ts';
import { takeFile } from './take-file.server.ts';

/** Nothing is shown here: a card's attachments come with the card. */
export async function loader(asking: LoaderFunctionArgs): Promise<never> {
  await requireClient(asking);
  throw notFound();
}

/** Takes a file (PUT, the request's body as it is) or a form about links and removing; answers with JSON. */
export async function action(asking: ActionFunctionArgs) {
  const at = await requireClient(asking);
  const cardId = (asking.params.card ?? '') as CardId;
  await requireChangeableBoard(at, cardId);
  return asking.request.method === 'PUT'
    ? takeFile(asking, at, cardId)
    : actOnAttachments(at, cardId, asking.request);
}
