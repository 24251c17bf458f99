import { useEffect } from 'react';
import type { PersonId } from '#model/ids.ts';
import { forgetDevice } from './forget-device.ts';
import { findKeptPage, keepPage, keptAddress } from './kept-pages.ts';

/** The first moments belong to the page itself. */
const AFTER_MS = 3_000;
/** A page kept less long ago than this is not fetched again. */
const FRESH_MS = 10 * 60_000;

/**
 * Lets boards be opened without a network: starts the service worker, keeps the page of a board that was reached from
 * another page, and forgets what the browser keeps of anybody else. Only built pages have a worker.
 */
export function useOfflinePages({ personId, pathname }: { personId: PersonId; pathname: string }) {
  useEffect(() => void forgetDevice({ except: personId }), [personId]);

  const address = keptAddress(pathname);
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return undefined;
    const timer = setTimeout(() => {
      // Without a worker, as in a private window, pages need a network and say so.
      keep(address).catch(() => undefined);
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [address]);
}

async function keep(address: string | undefined): Promise<void> {
  await navigator.serviceWorker.register('/service-worker.js');
  if (address === undefined || !navigator.onLine) return;
  const kept = await findKeptPage(address);
  if (kept && Date.now() - Date.parse(kept.headers.get('Date') ?? '') < FRESH_MS) return;
  await keepPage(address, await fetch(address, { headers: { Accept: 'text/html' } }));
}
