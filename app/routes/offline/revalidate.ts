import type { ShouldRevalidateFunction } from '@remix-run/react';

/**
 * For what stands around pages, whose loaders do not read the query: without a network, or when only the query changes,
 * a page goes on with what it has. A form is sent and asked about whatever the browser thinks.
 */
export const unlessOffline: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}) => {
  if (formMethod !== undefined) return defaultShouldRevalidate;
  const isOnlyQuery =
    currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search;
  return isOnlyQuery || !navigator.onLine ? false : defaultShouldRevalidate;
};
