import * as Y from 'yjs';
import { ROOT_NAMES } from '#model/board/doc.ts';
import type { CloseReason } from '#model/close-codes.ts';
import type { Limits } from '#model/limits.ts';
import { decodeUpTo, TooManyParts } from './decode-update.ts';
import { isTooDeep, type DepthOf } from './nesting.ts';

/** What a document already has, as far as an update can build on it. */
export type Known = {
  /** The first clock of a page, by its Yjs client id, that is not here. */
  readonly stateOf: (clientId: number) => number;
  /** How deep something that is here stands: 1 directly in a root. */
  readonly depthOf: DepthOf;
};

type GateLimits = Pick<Limits, 'structsPerUpdate' | 'nestingDepth'>;

/** An update that may be applied: the pages, by Yjs client id, whose writing in it is new, and whether it says nothing. */
type SoundUpdate = {
  readonly ok: true;
  readonly writers: readonly number[];
  readonly isEmpty: boolean;
};

/** Why not: no update of a board's at all, or ('gap') one that builds on something that never came. */
type Unsound = { readonly ok: false; readonly reason: CloseReason | 'gap' };

const malformed: Unsound = { ok: false, reason: 'malformed' };
const roots: ReadonlySet<string> = new Set(ROOT_NAMES);

/** Is this input sound (R27)? Asked of every update before it comes near a document. Never throws. */
export function checkUpdate(
  update: Uint8Array,
  known: Known,
  limits: GateLimits,
): SoundUpdate | Unsound {
  try {
    const { structs, ds } = decodeUpTo(update, limits.structsPerUpdate);
    if (!structs.every(isPermissible)) return malformed;
    const ends = endsOf(structs, known);
    if (!ends || !isAllThere(structs, ds, (id) => id.clock < endOf(id.client, ends, known))) {
      return { ok: false, reason: 'gap' };
    }
    if (isTooDeep(structs, { depthOf: known.depthOf, most: limits.nestingDepth })) return malformed;
    return {
      ok: true,
      writers: [...ends].filter(([id, end]) => end > known.stateOf(id)).map(([id]) => id),
      isEmpty: structs.length === 0 && ds.clients.size === 0,
    };
  } catch (error) {
    // Whatever Yjs threw at: the bytes are no update.
    return error instanceof TooManyParts ? { ok: false, reason: 'tooBig' } : malformed;
  }
}

type Struct = Y.Item | Y.GC | Y.Skip;

/** No documents in the document, and at the root only the maps a board has. */
function isPermissible(struct: Struct): boolean {
  if (!(struct instanceof Y.Item)) return true;
  if (struct.content instanceof Y.ContentDoc) return false;
  const parent: unknown = struct.parent;
  return typeof parent !== 'string' || (roots.has(parent) && struct.parentSub !== null);
}

/** Where each page's writing ends once the update is in; undefined when some of it is left out in between. */
function endsOf(structs: readonly Struct[], known: Known): Map<number, number> | undefined {
  const ends = new Map<number, number>();
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue;
    const { client, clock } = struct.id;
    const end = endOf(client, ends, known);
    if (clock > end) return undefined;
    ends.set(client, Math.max(end, clock + struct.length));
  }
  return ends;
}

function endOf(client: number, ends: ReadonlyMap<number, number>, known: Known): number {
  return ends.get(client) ?? known.stateOf(client);
}

type DeleteSet = ReturnType<typeof Y.decodeUpdate>['ds'];

/** Whether all it hangs on, and all it deletes, is in the document or in the update itself. */
function isAllThere(
  structs: readonly Struct[],
  ds: DeleteSet,
  isThere: (id: Y.ID) => boolean,
): boolean {
  const hangsOn = (struct: Struct): (Y.ID | null)[] => {
    if (!(struct instanceof Y.Item)) return [];
    const parent = struct.parent instanceof Y.ID ? struct.parent : null;
    return [struct.origin, struct.rightOrigin, parent];
  };
  const lastDeleted = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => Y.createID(client, clock + len - 1)),
  );
  return (
    structs.every((struct) => hangsOn(struct).every((id) => id === null || isThere(id))) &&
    lastDeleted.every(isThere)
  );
}

/** Whether an update would change the document: for a reader's answer to step 1, which says what it has. */
export function hasNews(doc: Y.Doc, update: Uint8Array): boolean {
  return !Y.snapshotContainsUpdate(Y.snapshot(doc), update);
}
