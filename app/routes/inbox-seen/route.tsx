import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { findClientByKey } from '#db/clients.ts';
import { markCardRead } from '#db/notifications.ts';
import { isId, type CardId } from '#model/ids.ts';
import { readForm, refuse } from '#routes/form.server.ts';
import { requirePerson } from '#routes/gate.server.ts';

const SCHEMAS = { seen: z.object({ client: z.string(), card: z.string() }) };

/** There is nothing to look at here. */
export const loader = () => redirect('/inbox');

/** A card is before somebody's eyes: what they were told of it is read. Answers no more than that it heard. */
export async function action(asking: ActionFunctionArgs) {
  const { id: personId } = requirePerson(asking);
  const { db, now } = asking.context;
  const form = await readForm(asking.request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  const client = await findClientByKey(db, form.value.client);
  const cardId = form.value.card as CardId;
  if (client && isId(cardId)) {
    await markCardRead(db, { clientId: client.id, personId, cardId, at: now().toISOString() });
  }
  return new Response(null, { status: 204 });
}
