import { useEffect, useRef, type RefObject } from 'react';
import { followPointer } from '../drag/follow-pointer.ts';
import { drawingBox } from './select-box.ts';
import type { SelectionStore } from './use-selection.ts';

type Options = {
  readonly root: RefObject<HTMLElement>;
  /** What shows the box; hidden until there is one. */
  readonly frame: RefObject<HTMLElement>;
  readonly selection: SelectionStore;
  readonly canEdit: boolean;
};

/** What has something of its own to do with a press. */
const TAKEN = '[data-card-id], a, button, input, textarea, h2, [role="button"]';

/** The mouse, pulled over the board's empty ground, selects cards; with Shift, Ctrl or ⌘ in addition. Fingers scroll. */
export function useSelectBox(options: Options): void {
  const { root, canEdit } = options;
  const now = useRef(options);
  useEffect(() => {
    now.current = options;
  });
  useEffect(() => {
    const board = root.current;
    if (!board || !canEdit) return;
    return followPointer(board, (target, { at, by, isWithKey }) => {
      const { frame, selection } = now.current;
      if (by !== 'mouse' || !frame.current || target.closest(TAKEN) || isScrollbar(target, at)) {
        return undefined;
      }
      return drawingBox({ board, frame: frame.current, from: at, selection, adds: isWithKey });
    });
  }, [root, canEdit]);
}

/** Whether a point is on an element's scrollbar: not in what it shows. */
function isScrollbar(element: Element, { x, y }: { x: number; y: number }): boolean {
  const { left, top } = element.getBoundingClientRect();
  return x - left >= element.clientWidth || y - top >= element.clientHeight;
}
