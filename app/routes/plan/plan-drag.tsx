import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core';
import { useState, type ReactNode } from 'react';
import type { Card } from '#model/board/board.ts';
import type { CardId } from '#model/ids.ts';
import { slotInWords } from './drag-words.ts';
import { usePlan } from './plan-context.ts';
import { isSlot, type Slot } from './slot.ts';

const INSTRUCTIONS =
  'Space grabs it, arrow up and down move it, Space drops it, Escape puts it back. The menu beside it moves it too.';

/** Dragging on the plan: only grips are dragged, only slots are landed on; the drop becomes one act. */
export function PlanDrag({ children }: { children: ReactNode }) {
  const { acts, board, outline } = usePlan();
  const [dragged, setDragged] = useState<Card>();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextSlot }),
  );
  const cardOf = (id: unknown): Card | undefined =>
    typeof id === 'string' ? board.cards[id as CardId] : undefined;

  const land = (card: Card, slot: Slot) => {
    if (slot.of === 'priority') return acts.movePriority(card.id, slot);
    const under = cardOf(slot.under);
    if (under) acts.moveChannelPlan(card.id, { under, after: slot.after });
  };

  const says = (card: Card | undefined, data: unknown, verb: string) =>
    card && isSlot(data) ? `${verb} ${card.title} ${slotInWords(data, outline)}.` : undefined;
  const announcements: Announcements = {
    onDragStart: ({ active }) => `Grabbed ${cardOf(active.id)?.title ?? ''}.`,
    onDragOver: ({ active, over }) => says(cardOf(active.id), over?.data.current, 'Moving'),
    onDragEnd: ({ active, over }) => says(cardOf(active.id), over?.data.current, 'Dropped'),
    onDragCancel: ({ active }) => `Put back ${cardOf(active.id)?.title ?? ''}.`,
  };

  return (
    <DndContext
      id="plan"
      sensors={sensors}
      collisionDetection={nearestSlot}
      accessibility={{ announcements, screenReaderInstructions: { draggable: INSTRUCTIONS } }}
      onDragStart={({ active }) => setDragged(cardOf(active.id))}
      onDragCancel={() => setDragged(undefined)}
      onDragEnd={({ active, over }) => {
        setDragged(undefined);
        const card = cardOf(active.id);
        const slot: unknown = over?.data.current;
        if (card && isSlot(slot)) land(card, slot);
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <p className="w-max max-w-md truncate rounded-control bg-raised px-4 py-2 font-serif text-lg text-ink shadow-float motion-safe:rotate-1">
            {dragged.title}
          </p>
        )}
      </DragOverlay>
    </DndContext>
  );
}

type Dragged = { readonly id: unknown; data: { current?: { kind?: unknown } } };

/** Whether a thing may land there: a slot of its kind, and not the one right behind itself, where it is already. */
const isSlotFor = (dragged: Dragged, data: unknown): data is Slot =>
  isSlot(data) && data.of === dragged.data.current?.kind && data.after !== dragged.id;

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
      if (!rect || !isSlotFor(active, slot)) return [];
      return [
        {
          id: container.id,
          data: { droppableContainer: container, value: Math.abs(rect.top - height) },
        },
      ];
    })
    .sort((a, b) => a.data.value - b.data.value);
};

/** Arrow keys go from slot to slot. Somebody may press one before dnd-kit has measured, or knows what it is over. */
const nextSlot: KeyboardCoordinateGetter = (event, { context, active }) => {
  const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
  const grabbed = context.draggableNodes.get(active);
  if (step === 0 || !grabbed) return undefined;
  event.preventDefault();
  const slots = context.droppableContainers
    .getEnabled()
    .flatMap(({ id, data, node }) => {
      const rect = context.droppableRects.get(id) ?? node.current?.getBoundingClientRect();
      return rect && isSlotFor(grabbed, data.current) ? [{ id, rect }] : [];
    })
    .sort((a, b) => a.rect.top - b.rect.top);
  const top = grabbed.node.current?.getBoundingClientRect().top ?? 0;
  const over = slots.findIndex(({ id }) => id === context.over?.id);
  const at = over === -1 ? slots.findLastIndex(({ rect }) => rect.top <= top) : over;
  const next = slots[Math.min(Math.max(at + step, 0), slots.length - 1)];
  return next && { x: next.rect.left, y: next.rect.top };
};
