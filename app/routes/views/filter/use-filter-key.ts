import { useEffect } from 'react';
import { useAppearance } from '#routes/appearance/use-appearance.ts';
import { commandOf } from '#routes/keys/commands.ts';
import { isTextField } from '#routes/live-board/undo-key.ts';

/** F opens the filter from anywhere on the board, where single keys are on (WCAG 2.1.4). */
export function useFilterKey(onOpen: () => void): void {
  const hasSingleKeys = useAppearance().keys === 'on';
  useEffect(() => {
    if (!hasSingleKeys) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTextField(event.target)) return;
      if (
        event.target instanceof Element &&
        event.target.closest('[role="menu"], [role="dialog"]')
      ) {
        return;
      }
      if (commandOf(event) !== 'filter') return;
      event.preventDefault();
      onOpen();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
