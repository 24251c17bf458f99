import type { LoaderFunctionArgs } from '@remix-run/node';
import { LIMITS } from '#model/limits.ts';
import { requirePerson } from '#routes/gate.server.ts';
import { findAll } from './find-all.server.ts';

/** Answers the palette: `?q=` what was typed; a list of {@link Found} as JSON. */
export async function loader(asking: LoaderFunctionArgs) {
  const person = requirePerson(asking);
  const typed = new URL(asking.request.url).searchParams.get('q') ?? '';
  const found = await findAll(asking.context.db, {
    personId: person.id,
    typed: typed.slice(0, LIMITS.findChars),
  });
  return Response.json(found, { headers: { 'Cache-Control': 'no-store' } });
}
