import type { CardId } from '#model/ids.ts';

/** Where the focus goes when these cards leave: to the next one that stays, or the last of their column. */
export function cardAfterThese(
  columns: readonly { readonly cardIds: readonly CardId[] }[],
  leaving: readonly CardId[],
): CardId | undefined {
  const leaves = new Set(leaving);
  const ids = columns.find(({ cardIds }) => cardIds.some((id) => leaves.has(id)))?.cardIds ?? [];
  const staying = ids.filter((id) => !leaves.has(id));
  return staying[ids.findIndex((id) => leaves.has(id))] ?? staying.at(-1);
}
