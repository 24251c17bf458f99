import { ID_BYTES, idFromBytes, type Id } from '#model/ids.ts';

/** A fresh id made by this browser: 128 random bits. */
export function newId<T extends Id<string>>(): T {
  return idFromBytes<T>(crypto.getRandomValues(new Uint8Array(ID_BYTES)));
}
