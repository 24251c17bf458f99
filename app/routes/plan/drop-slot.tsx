import { useDroppable } from '@dnd-kit/core';
import { usePlanHand } from './plan-hand.ts';
import { slotId, type Slot } from './slot.ts';

type DropSlotProps = {
  readonly slot: Slot;
  /** `li` inside a list. */
  readonly as?: 'div' | 'li';
};

/** A place between two things of the plan where a dragged one may land: a brass line while it would. */
export function DropSlot({ slot, as: Element = 'div' }: DropSlotProps) {
  const id = slotId(slot);
  const { setNodeRef } = useDroppable({ id, data: slot });
  const isAimedAt = usePlanHand().aimedAt === id;
  return (
    <Element ref={setNodeRef} aria-hidden className="relative h-0 list-none">
      <span
        className={`absolute inset-x-0 -top-0.5 h-0.5 rounded-full bg-brass ${isAimedAt ? '' : 'invisible'}`}
      />
    </Element>
  );
}
