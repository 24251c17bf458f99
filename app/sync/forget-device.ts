import { CLOSE } from '#model/close-codes.ts';
import type { PersonId } from '#model/ids.ts';
import {
  STORES,
  answerOf,
  committed,
  deleteDeviceStore,
  openDeviceStore,
  under,
} from './device-store.ts';
import { forgetPage, forgetPages, keptAddress } from './kept-pages.ts';

/** Forgets everything this browser keeps of boards, or everything of other people than one. Never rejects. */
export async function forgetDevice(keep: { readonly except?: PersonId } = {}): Promise<void> {
  await Promise.allSettled([forgetCopies(keep.except), forgetKeptPages(keep)]);
}

/** Forgets the pages that a board's socket has just said are not this person's to see. Never rejects. */
export async function forgetAfterClose(code: number, pathname: string): Promise<void> {
  const isSignedOut = code === CLOSE.signedOut.code;
  const isGone = code === CLOSE.forbidden.code || code === CLOSE.gone.code;
  if (!('caches' in globalThis) || !(isSignedOut || isGone)) return;
  const forgetting = isSignedOut ? forgetPages() : forgetPage(keptAddress(pathname) ?? pathname);
  await forgetting.catch(() => undefined);
}

/** How many own changes of a person wait on this device, over all boards. Zero where nothing can be kept. */
export async function countWaiting(personId: PersonId): Promise<number> {
  try {
    const db = await openDeviceStore(indexedDB);
    const waiting = db.transaction('waiting').objectStore('waiting');
    const count = await answerOf(waiting.count(IDBKeyRange.bound(...under(personId))));
    db.close();
    return count;
  } catch {
    return 0;
  }
}

async function forgetKeptPages(keep: { readonly except?: PersonId }): Promise<void> {
  // Browsers have caches on secure addresses only.
  if ('caches' in globalThis) await forgetPages(keep);
}

async function forgetCopies(except: PersonId | undefined): Promise<void> {
  if (except === undefined) return deleteDeviceStore(indexedDB);
  const db = await openDeviceStore(indexedDB);
  const [first, last] = under(except);
  const transaction = db.transaction([...STORES], 'readwrite');
  for (const name of STORES) {
    const store = transaction.objectStore(name);
    store.delete(IDBKeyRange.upperBound(first, true));
    store.delete(IDBKeyRange.lowerBound(last, true));
  }
  await committed(transaction);
  db.close();
}
