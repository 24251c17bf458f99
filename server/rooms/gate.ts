import * as Y from 'yjs';
import { ROOT_NAMES } from '#model/board/doc.ts';
import type { CloseReason } from '#model/close-codes.ts';
import type { Limits } from '#model/limits.ts';

/** A readable, permissible update: which pages' writing is in it, by Yjs client id, and whether it deletes. */
export type SoundUpdate = {
  readonly ok: true;
  readonly writers: readonly number[];
  readonly isEmpty: boolean;
};
export type Verdict = SoundUpdate | { readonly ok: false; readonly reason: CloseReason };

const malformed: Verdict = { ok: false, reason: 'malformed' };
const roots: ReadonlySet<string> = new Set(ROOT_NAMES);

/** Is this input sound (R11)? Asked of every update before it comes near a document. Never throws. */
export function checkUpdate(update: Uint8Array, limits: Pick<Limits, 'structsPerUpdate'>): Verdict {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    if (structs.length > limits.structsPerUpdate) return { ok: false, reason: 'tooBig' };
    if (!structs.every(isPermissible)) return malformed;
    return {
      ok: true,
      writers: [...new Set(structs.map((struct) => struct.id.client))],
      isEmpty: structs.length === 0 && ds.clients.size === 0,
    };
  } catch {
    // Whatever Yjs threw at: the bytes are no update.
    return malformed;
  }
}

/** No documents in the document, and at the root only the maps a board has. */
function isPermissible(struct: Y.Item | Y.GC | Y.Skip): boolean {
  if (!(struct instanceof Y.Item)) return !(struct instanceof Y.Skip);
  if (struct.content instanceof Y.ContentDoc) return false;
  const parent: unknown = struct.parent;
  return typeof parent !== 'string' || (roots.has(parent) && struct.parentSub !== null);
}

/** Whether an update would change the document: for a reader's answer to step 1, which says what it has. */
export function hasNews(doc: Y.Doc, update: Uint8Array): boolean {
  return !Y.snapshotContainsUpdate(Y.snapshot(doc), update);
}
