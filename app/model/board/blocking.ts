import type { CardId } from '../ids.ts';

/** Which cards block a card, as far as is known here. */
export type BlockersOf = (cardId: CardId) => readonly CardId[];

/**
 * Whether `blockerId` may block `cardId` without a circle: not if it waits on it itself, however far round. Two people
 * can make one at the same moment all the same; nothing relies on there being none.
 */
export function wouldCircle(
  { cardId, blockerId }: { readonly cardId: CardId; readonly blockerId: CardId },
  blockersOf: BlockersOf,
): boolean {
  const seen = new Set<CardId>();
  const ahead = [blockerId];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next === cardId) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    ahead.push(...blockersOf(next));
  }
  return false;
}
