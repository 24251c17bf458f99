import { isId, type CardId, type ColumnId } from '#model/ids.ts';

/** Where something of the plan may land: a priority in a state, or a channel plan under a priority; behind `after`, or first. */
export type Slot =
  | { readonly of: 'priority'; readonly columnId: ColumnId; readonly after: CardId | null }
  | { readonly of: 'channel-plan'; readonly under: CardId; readonly after: CardId | null };

export const slotId = (slot: Slot): string =>
  `${slot.of} ${slot.of === 'priority' ? slot.columnId : slot.under} ${slot.after ?? 'first'}`;

/** Reads a slot back from the data a droppable carries. */
export function isSlot(data: unknown): data is Slot {
  if (typeof data !== 'object' || data === null || !('of' in data) || !('after' in data)) {
    return false;
  }
  return (
    (data.of === 'priority' && 'columnId' in data && isId(data.columnId)) ||
    (data.of === 'channel-plan' && 'under' in data && isId(data.under))
  );
}
