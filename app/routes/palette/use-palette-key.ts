import { useEffect } from 'react';
import { commandOf, isSingleKey } from '#routes/keys/commands.ts';

const WRITING = 'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"]';

/** ⌘K or Ctrl K opens the palette from anywhere; `/` too where single keys are on and nobody is writing. */
export function usePaletteKey({
  onOpen,
  hasSingleKeys,
}: {
  onOpen: () => void;
  hasSingleKeys: boolean;
}): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !opens(event, hasSingleKeys)) return;
      event.preventDefault();
      onOpen();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onOpen, hasSingleKeys]);
}

function opens(event: KeyboardEvent, hasSingleKeys: boolean) {
  if (commandOf(event) !== 'find') return false;
  if (!isSingleKey(event)) return true;
  const isWriting = event.target instanceof Element && event.target.closest(WRITING) !== null;
  return hasSingleKeys && !isWriting;
}
