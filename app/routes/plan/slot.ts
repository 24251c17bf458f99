import type { Card } from '#model/board/board.ts';
import { isId, type CardId, type ColumnId } from '#model/ids.ts';
import { isStopped } from '#routes/quarter/state-order.ts';
import type { Outline } from './outline.ts';

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

/** Whether a thing may land there: a slot of its kind, and not the one right behind itself, where it is already. */
export const mayLand = ({ kind, id }: Pick<Card, 'kind' | 'id'>, slot: Slot): boolean =>
  slot.of === kind && slot.after !== id;

/** Where something of the plan is now; undefined for what stands nowhere in it. */
export function slotOf({ id }: Pick<Card, 'id'>, outline: Outline): Slot | undefined {
  const all = allSlots(outline);
  return all[all.findIndex(({ after }) => after === id) - 1];
}

/**
 * The slot `by` steps further down the page (−1: up) among those the thing may land in; from nowhere, the first. Stops at
 * both ends. Undefined when it may land nowhere.
 */
export function slotBeside(
  card: Pick<Card, 'kind' | 'id'>,
  from: Slot | undefined,
  by: 1 | -1,
  outline: Outline,
): Slot | undefined {
  const slots = allSlots(outline).filter((slot) => mayLand(card, slot));
  const at = from ? slots.findIndex((slot) => slotId(slot) === slotId(from)) : -1;
  return slots[Math.min(Math.max(at + by, 0), slots.length - 1)];
}

/** Every slot of the plan, each kind in the order one reads them. A state that is not on the page has none. */
function allSlots({ states }: Outline): Slot[] {
  const shown = states.filter(
    ({ column, priorities }) => priorities.length > 0 || !isStopped(column.category),
  );
  const behind = (entries: readonly { card: Card }[]) => [
    null,
    ...entries.map(({ card }) => card.id),
  ];
  return [
    ...shown.flatMap(({ column, priorities }) =>
      behind(priorities).map((after) => ({ of: 'priority', columnId: column.id, after }) as const),
    ),
    ...shown.flatMap(({ priorities }) =>
      priorities.flatMap(({ card, channelPlans }) =>
        behind(channelPlans).map(
          (after) => ({ of: 'channel-plan', under: card.id, after }) as const,
        ),
      ),
    ),
  ];
}
