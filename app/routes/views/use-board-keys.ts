import { useEffect } from 'react';
import { useAppearance } from '#routes/appearance/use-appearance.ts';
import { commandOf, type CommandId } from '#routes/keys/commands.ts';
import { isTextField } from '#routes/live-board/undo-key.ts';

/** Keys that work wherever the focus is on a board's page, where single keys are on (WCAG 2.1.4). */
export function useBoardKeys(acts: Readonly<Partial<Record<CommandId, () => void>>>): void {
  const hasSingleKeys = useAppearance().keys === 'on';
  useEffect(() => {
    if (!hasSingleKeys) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || isTextField(target)) return;
      if (target instanceof Element && target.closest('[role="menu"], [role="dialog"]')) return;
      const command = commandOf(event);
      const act = command && acts[command];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
