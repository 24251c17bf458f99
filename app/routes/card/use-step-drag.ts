import { useRef, useState, type PointerEvent, type RefObject } from 'react';

/** A step in the hand, and before which row (by index; the number of rows: behind the last) it would land. */
export type StepDrag = { readonly index: number; readonly before: number };

/** What a row's grip takes. */
export type GripHandlers = {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
};

/** Rows of a short list put in order by pointer: only the grip takes it, so a finger on the words still scrolls. */
export function useStepDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (drag: StepDrag) => void,
): { readonly drag: StepDrag | undefined; readonly gripOf: (index: number) => GripHandlers } {
  const [drag, setDrag] = useState<StepDrag>();
  const held = useRef<StepDrag>();
  const hold = (next: StepDrag | undefined) => {
    held.current = next;
    setDrag(next);
  };
  const rowAt = (y: number): number => {
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    const found = rows.findIndex(({ top, height }) => y < top + height / 2);
    return found === -1 ? rows.length : found;
  };
  return {
    drag,
    gripOf: (index) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        hold({ index, before: index });
      },
      onPointerMove: (event) => {
        if (held.current?.index !== index) return;
        const before = rowAt(event.clientY);
        if (before !== held.current.before) hold({ index, before });
      },
      onPointerUp: () => {
        if (held.current) onDrop(held.current);
        hold(undefined);
      },
      onPointerCancel: () => hold(undefined),
    }),
  };
}
