import type { MetaFunction } from '@remix-run/node';
import { OfflinePage } from './offline-page.tsx';

export const meta: MetaFunction = () => [{ title: 'Offline · Quarterdeck' }];

/** What the service worker shows in place of a page it does not keep. It says nothing about anybody. */
export default function OfflineRoute() {
  return <OfflinePage />;
}
