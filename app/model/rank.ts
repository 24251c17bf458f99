import { generateKeyBetween } from 'fractional-indexing';

/** Longer ranks are not order keys anybody made by inserting; they are treated as broken. */
const MAX_RANK_CHARS = 1_000;
const SUFFIX_CHARS = 4;

/** Orders by rank, then id, by code unit (R4): the same on every machine, whatever its locale. */
export function compareRanks(
  a: { readonly rank: string; readonly id: string },
  b: { readonly rank: string; readonly id: string },
): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

function isOrderKey(rank: string): boolean {
  if (rank.length > MAX_RANK_CHARS || !/^[A-Za-z][0-9A-Za-z]+$/.test(rank)) return false;
  try {
    generateKeyBetween(rank, null);
    return true;
  } catch {
    return false;
  }
}

/** Digits from an id's random end, never ending in "0" (no order key may), so that two inserts in one gap differ. */
function suffixOf(id: string): string {
  const digits = id.replace(/[^0-9A-Za-z]/g, '').slice(-SUFFIX_CHARS);
  return digits.endsWith('0') ? `${digits}V` : digits;
}

/** A key between two order keys that is no beginning of the second, so that any suffix keeps it before that. */
function keyBetween(after: string | null, before: string | null): string {
  let key = generateKeyBetween(after, before);
  while (before?.startsWith(key)) {
    // At the top of a list one whole step up, so that always putting something first keeps ranks short.
    key = after === null ? generateKeyBetween(null, key) : generateKeyBetween(key, before);
  }
  return key;
}

/**
 * A rank strictly between two neighbours (absent: the end on that side), made different for each `id`, so that two
 * people who insert in one gap at once do not collide. Neighbours that are no order keys, or stand the wrong way
 * round, never throw: the result then keeps the order it still can.
 */
export function rankBetween(gap: { after?: string; before?: string; id: string }): string {
  const suffix = suffixOf(gap.id);
  const { after, before } = gap;
  const isGap = after === undefined || before === undefined || after < before;
  const low = after !== undefined && isOrderKey(after) ? after : null;
  const high = isGap && before !== undefined && isOrderKey(before) ? before : null;
  if (after !== undefined && low === null) return `${after.slice(0, MAX_RANK_CHARS)}${suffix}V`;
  try {
    return keyBetween(low, high) + suffix;
  } catch {
    return `${low ?? 'a0'}${suffix}V`;
  }
}
