import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { ErrorPage, WholeErrorPage } from '#routes/not-found/error-page.tsx';
import { unlessOffline } from '#routes/offline/revalidate.ts';
import { loadShell } from './load-shell.server.ts';
import { Shell } from './shell.tsx';

export function loader(asking: LoaderFunctionArgs) {
  return loadShell(asking);
}

export const shouldRevalidate = unlessOffline;

export default function ShellRoute() {
  return (
    <Shell data={useLoaderData<typeof loader>()}>
      <Outlet />
    </Shell>
  );
}

/** What breaks inside keeps the navigation around it. */
export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>('shell');
  if (!data) return <WholeErrorPage />;
  return (
    <Shell data={data}>
      <ErrorPage />
    </Shell>
  );
}
