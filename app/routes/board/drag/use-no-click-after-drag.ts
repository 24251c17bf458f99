import { useEffect } from 'react';

/** A drag ends with a click where the card's link was: it must not open the card. */
export function useNoClickAfterDrag(isDragging: boolean): void {
  useEffect(() => {
    if (!isDragging) return;
    const stop = (event: MouseEvent) => event.preventDefault();
    window.addEventListener('click', stop, { capture: true });
    // The click comes right after the pointer went up, which is what ended the drag.
    return () => {
      setTimeout(() => window.removeEventListener('click', stop, { capture: true }));
    };
  }, [isDragging]);
}
