import {
  DndContext,
  DragOverlay,
  PointerSensor,
  useSensor,
  useSensors,
  type Active,
  type CollisionDetection,
} from '@dnd-kit/core';
import { useMemo, type ReactNode } from 'react';
import type { Card } from '#model/board/board.ts';
import type { CardId } from '#model/ids.ts';
import { SILENT } from '#routes/live-board/silent-drag.ts';
import { usePlanContent } from './plan-context.ts';
import { GRIP_HINT_ID, PlanHandContext } from './plan-hand.ts';
import { isSlot, mayLand, slotId, type Slot } from './slot.ts';
import { usePlanDrag } from './use-plan-drag.ts';

/** Dragging on the plan: only grips are dragged, only slots are landed on; the drop becomes one act. */
export function PlanDrag({ children }: { children: ReactNode }) {
  const { board } = usePlanContent();
  const { drag, hand } = usePlanDrag();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
  const shared = useMemo(
    () => ({
      aimedAt: drag?.slot && slotId(drag.slot),
      heldId: drag?.card.id,
      grab: hand.grab,
    }),
    [drag, hand],
  );

  return (
    <DndContext
      id="plan"
      sensors={sensors}
      collisionDetection={nearestSlot}
      accessibility={SILENT}
      onDragStart={({ active }) => {
        const card = board.cards[active.id as CardId];
        if (card) hand.grab(card, 'pointer');
      }}
      onDragOver={({ over }) => {
        const slot: unknown = over?.data.current;
        if (isSlot(slot)) hand.aim(slot);
      }}
      onDragCancel={hand.putBack}
      onDragEnd={hand.drop}
    >
      <p id={GRIP_HINT_ID} hidden>
        Space grabs it, arrow up and down move it, Space drops it, Escape puts it back. The menu
        beside it moves it too.
      </p>
      <PlanHandContext.Provider value={shared}>{children}</PlanHandContext.Provider>
      <DragOverlay dropAnimation={null}>
        {drag?.by === 'pointer' && (
          <p className="w-max max-w-md truncate rounded-control bg-raised px-4 py-2 font-serif text-lg text-ink shadow-float motion-safe:rotate-1">
            {drag.card.title}
          </p>
        )}
      </DragOverlay>
    </DndContext>
  );
}

/** Whether what a grip drags (its data is grip.tsx's) may land there. */
function mayLandOn({ id, data }: Active, slot: unknown): slot is Slot {
  const { kind } = data.current as Pick<Card, 'kind'>;
  return isSlot(slot) && mayLand({ id: id as CardId, kind }, slot);
}

/** The slot of the right kind that is nearest in height: a document has one dimension. */
const nearestSlot: CollisionDetection = ({
  active,
  collisionRect,
  droppableContainers,
  droppableRects,
  pointerCoordinates,
}) => {
  const height = pointerCoordinates?.y ?? collisionRect.top;
  return droppableContainers
    .flatMap((container) => {
      const rect = droppableRects.get(container.id);
      const slot: unknown = container.data.current;
      if (!rect || !mayLandOn(active, slot)) return [];
      return [
        {
          id: container.id,
          data: { droppableContainer: container, value: Math.abs(rect.top - height) },
        },
      ];
    })
    .sort((a, b) => a.data.value - b.data.value);
};
