import * as Y from 'yjs';

/** How deep something stands inside a document: 1 directly in a root. */
export type DepthOf = (id: Y.ID) => number;

type Struct = Y.Item | Y.GC | Y.Skip;

/**
 * Whether anything in an update stands deeper than `most`, counting lists and maps inside plain values too: code that
 * walks a document calls itself once a level. `depthOf` is asked about what the update builds on.
 */
export function isTooDeep(
  structs: readonly Struct[],
  { depthOf, most }: { depthOf: DepthOf; most: number },
): boolean {
  const items = structs.filter((struct) => struct instanceof Y.Item);
  const levels = items.map((item) => levelsIn(item.content, most));
  if (levels.every((level) => level === 0)) return false;
  const depthIn = createDepths(items, depthOf);
  return items.some((item, at) => {
    const level = levels[at] ?? 0;
    return level > 0 && depthIn(item) + level > most;
  });
}

/** Levels that open inside an item: one for a map or a text of its own, more for nested plain values. */
function levelsIn(content: Y.Item['content'], most: number): number {
  if (content instanceof Y.ContentType) return 1;
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) {
    return Math.max(0, ...content.arr.map((value) => levelsOf(value, most)));
  }
  if (content instanceof Y.ContentEmbed) return levelsOf(content.embed, most);
  if (content instanceof Y.ContentFormat) return levelsOf(content.value, most);
  return 0;
}

/** Looks no deeper than one beyond `most`. */
function levelsOf(value: unknown, most: number): number {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return 0;
  if (most < 0) return 1;
  let deepest = 0;
  for (const part of Object.values(value)) deepest = Math.max(deepest, levelsOf(part, most - 1));
  return deepest + 1;
}

/** Depths of an update's own items. An item that names no parent stands beside the one it was written next to. */
function createDepths(items: readonly Y.Item[], outside: DepthOf): (item: Y.Item) => number {
  const byClient = new Map<number, Y.Item[]>();
  for (const item of items) {
    const written = byClient.get(item.id.client);
    if (written) written.push(item);
    else byClient.set(item.id.client, [item]);
  }
  const depths = new Map<Y.Item, number>();

  return (asked) => {
    // A loop, not a call of itself: text typed letter by letter is a chain as long as the text.
    const trail: { readonly item: Y.Item; readonly levels: number }[] = [];
    let levels = 0;
    let base = 1;
    for (let item: Y.Item | undefined = asked; item;) {
      const known = depths.get(item);
      if (known !== undefined) {
        base = known;
        break;
      }
      // Until its depth is known: things that hang on each other in a ring are endlessly deep.
      depths.set(item, Infinity);
      trail.push({ item, levels });
      const parent: unknown = item.parent;
      if (typeof parent === 'string') break;
      const next: Y.ID | null = parent instanceof Y.ID ? parent : (item.origin ?? item.rightOrigin);
      if (next === null) break;
      if (parent instanceof Y.ID) levels += 1;
      item = find(byClient.get(next.client), next.clock);
      if (!item) base = outside(next);
    }
    for (const step of trail) depths.set(step.item, base + levels - step.levels);
    return depths.get(asked) ?? base;
  };
}

/** The item that holds this clock; they are in order. */
function find(items: readonly Y.Item[] | undefined, clock: number): Y.Item | undefined {
  let from = 0;
  let to = (items?.length ?? 0) - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const item = items?.[middle];
    if (!item) return undefined;
    if (clock < item.id.clock) to = middle - 1;
    else if (clock >= item.id.clock + item.length) from = middle + 1;
    else return item;
  }
  return undefined;
}
