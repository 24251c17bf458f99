import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#routes/gate.server.ts';
import { countNew } from '#routes/inbox/load-inbox.server.ts';

/** Answers pages that are open with the number beside their inbox, as JSON. */
export async function loader(asking: LoaderFunctionArgs) {
  const { id: personId } = requirePerson(asking);
  const { db, now } = asking.context;
  const count = await countNew(db, { personId, now: now() });
  return Response.json({ count }, { headers: { 'Cache-Control': 'no-store' } });
}
