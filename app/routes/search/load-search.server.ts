import { listClientsOf } from '#db/clients.ts';
import type { Database } from '#db/connect.ts';
import type { PersonId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import { readSearch } from './read-search.ts';
import { searchAll } from './search-all.server.ts';

/** A page of results: what its address asks for, what was found, and the clients one can narrow it down to. */
export async function loadSearch(
  db: Database,
  { personId, query }: { personId: PersonId; query: URLSearchParams },
) {
  const asked = readSearch(query);
  const clients = await listClientsOf(db, personId);
  const { found, isCut } = await searchAll(db, { ...asked, personId, limit: LIMITS.foundOnPage });
  return {
    asked,
    found,
    isCut,
    clients: clients.map(({ key, name, accent }) => ({ key: key.toLowerCase(), name, accent })),
  };
}

export type SearchPageData = Awaited<ReturnType<typeof loadSearch>>;
