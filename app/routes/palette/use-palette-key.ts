import { useEffect } from 'react';

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

function opens({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent, hasSingleKeys: boolean) {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k';
  const isWriting = target instanceof Element && target.closest(WRITING) !== null;
  return hasSingleKeys && key === '/' && !isWriting;
}
