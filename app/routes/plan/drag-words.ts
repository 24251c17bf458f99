import type { Outline } from './outline.ts';
import type { Slot } from './slot.ts';

/** Where a slot is, for screen readers: "first under Committed", "after “Win mid-market” in Proposed". */
export function slotInWords(slot: Slot, outline: Outline): string {
  const priorities = outline.states.flatMap((state) => state.priorities);
  if (slot.of === 'priority') {
    const state = outline.states.find(({ column }) => column.id === slot.columnId);
    const above = priorities.find(({ card }) => card.id === slot.after);
    const where = state?.column.title ?? 'the plan';
    return above ? `after “${above.card.title}” in ${where}` : `first in ${where}`;
  }
  const under = priorities.find(({ card }) => card.id === slot.under);
  const above = under?.channelPlans.find(({ card }) => card.id === slot.after);
  const where = under ? `under “${under.card.title}”` : 'on the plan';
  return above ? `after “${above.card.title}” ${where}` : `first ${where}`;
}
