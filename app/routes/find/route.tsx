import type { LoaderFunctionArgs } from '@remix-run/node';
import { LIMITS } from '#model/limits.ts';
import { requirePerson } from '#routes/gate.server.ts';
import { readSearch } from '#routes/search/read-search.ts';
import { searchAll } from '#routes/search/search-all.server.ts';

/** Answers the palette, and whoever chooses a card: the address of a search, and a list of `Found` as JSON. */
export async function loader(asking: LoaderFunctionArgs) {
  const person = requirePerson(asking);
  const search = readSearch(new URL(asking.request.url).searchParams);
  const { found } = await searchAll(asking.context.db, {
    ...search,
    personId: person.id,
    limit: LIMITS.foundAtOnce,
  });
  return Response.json(found, { headers: { 'Cache-Control': 'no-store' } });
}
