import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { setLastClient } from '#db/people.ts';
import { requireClient } from '#routes/gate.server.ts';
import { ErrorPage } from '#routes/not-found/error-page.tsx';
import { unlessOffline } from '#routes/offline/revalidate.ts';
import { loadClient } from './load-client.server.ts';

export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  // A page fetched because a link was pointed at is not a visit.
  const isVisit = asking.request.headers.get('Sec-Purpose') === null;
  if (isVisit) await setLastClient(at.db, { personId: at.person.id, clientId: at.client.id });
  return loadClient(at);
}

/** What breaks on one page of a client keeps the client's navigation around it. */
export function ErrorBoundary() {
  return <ErrorPage />;
}

export const shouldRevalidate = unlessOffline;

/** Its data is what the shell around it shows; the page itself is a child. */
export default function ClientRoute() {
  return <Outlet />;
}
