import { useRouteLoaderData } from '@remix-run/react';
import type { ClientData } from './load-client.server.ts';
import type { loader } from './route.tsx';

/** The client whose page this is; undefined on the pages over all clients. */
export function useClient(): ClientData | undefined {
  return useRouteLoaderData<typeof loader>('routes/client/route');
}
