import type { BoardId, PersonId } from '#model/ids.ts';

/**
 * The database of this browser: what it keeps of boards between two visits. Every key begins with the person it is
 * kept for, so that one person's things are never read for another and can be forgotten together.
 *
 * given     [person, board, epoch, id] → bytes     what the server gave, as Yjs updates
 * waiting   [person, board, epoch, id] → {@link KeptChange}     own changes the server has not confirmed
 * left      [person, board] → what of one's own could never be sent, as text to copy
 * drafts    [person, card, place] → {@link Draft}     a comment that is being written
 */
export const STORES = ['given', 'waiting', 'left', 'drafts'] as const;

const NAME = 'quarterdeck';
const VERSION = 2;

/** A board as this browser keeps it; another epoch is another document (R7). */
export type CopyPlace = {
  readonly personId: PersonId;
  readonly boardId: BoardId;
  readonly epoch: number;
};

/** Opens the database. Rejects where there is none: private windows, a full or forbidden disk. */
export function openDeviceStore(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(NAME, VERSION);
  request.onupgradeneeded = () => {
    const { objectStoreNames } = request.result;
    for (const store of STORES) {
      if (!objectStoreNames.contains(store)) request.result.createObjectStore(store);
    }
  };
  return answerOf(request).then((db) => {
    // Somebody signs out, or a later version of this page, in another tab, wants to change the stores.
    db.onversionchange = () => db.close();
    return db;
  });
}

/** Deletes the database; pages that have it open let go of it and keep nothing from then on. */
export async function deleteDeviceStore(factory: IDBFactory): Promise<void> {
  await answerOf(factory.deleteDatabase(NAME));
}

/** A request's result. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(asError(request.error));
  });
}

/** Resolves when the transaction is on the disk. */
export function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(asError(transaction.error));
  });
}

const asError = (error: DOMException | null): Error =>
  error ?? new Error('The browser ended a write without a reason.');

/** Every key that begins with these. */
export function under(...start: readonly IDBValidKey[]): [lower: IDBValidKey, upper: IDBValidKey] {
  // An array sorts behind every number, text and date.
  return [[...start], [...start, []]];
}
