import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePerson } from '#routes/gate.server.ts';
import { loadSearch } from './load-search.server.ts';
import { SearchPage } from './search-page.tsx';

export async function loader(asking: LoaderFunctionArgs) {
  const person = requirePerson(asking);
  return loadSearch(asking.context.db, {
    personId: person.id,
    query: new URL(asking.request.url).searchParams,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.asked.typed ? `${data.asked.typed} · Search` : 'Search · Quarterdeck' },
];

export default function SearchRoute() {
  return <SearchPage search={useLoaderData<typeof loader>()} />;
}
