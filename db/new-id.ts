import { randomBytes } from 'node:crypto';
import { type Id, ID_BYTES, idFromBytes } from '#model/ids.ts';

/** A fresh id: 128 random bits. */
export function newId<T extends Id<string>>(): T {
  return idFromBytes<T>(randomBytes(ID_BYTES));
}
