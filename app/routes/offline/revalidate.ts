import type { ShouldRevalidateFunction } from '@remix-run/react';

/** Without a network a page goes on with what it has; a form is sent and asked about whatever the browser thinks. */
export const unlessOffline: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === undefined && !navigator.onLine ? false : defaultShouldRevalidate;
