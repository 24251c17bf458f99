import type { MapInDoc } from './doc.ts';

/**
 * Sets of which most cards have nothing: each entry is a field of the card's own map, `blockedBy:<card id>`. No card
 * carries an empty map for them, and two people's additions both stay (R4) also on cards older than the set.
 */
export const FLAT_SETS = ['blockedBy', 'relatesTo', 'waited'] as const;
export type FlatSet = (typeof FLAT_SETS)[number];

/** The field of a card's map that holds an entry of a flat set. */
export const flatField = (set: FlatSet, key: string): string => `${set}:${key}`;

/** The set a field of a card's map belongs to, and its key there; undefined for any other field. */
export function readFlatField(field: string): { set: FlatSet; key: string } | undefined {
  const at = field.indexOf(':');
  if (at === -1) return undefined;
  const set = FLAT_SETS.find((name) => name === field.slice(0, at));
  return set === undefined ? undefined : { set, key: field.slice(at + 1) };
}

/** The entries of a card's flat sets, by key in code-unit order. */
export function readFlatSets(card: MapInDoc): Readonly<Record<FlatSet, [string, unknown][]>> {
  const sets: Record<FlatSet, [string, unknown][]> = { blockedBy: [], relatesTo: [], waited: [] };
  for (const [field, value] of card) {
    const entry = readFlatField(field);
    if (entry) sets[entry.set].push([entry.key, value]);
  }
  for (const entries of Object.values(sets)) entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return sets;
}
