import { useEffect, type RefObject } from 'react';

/** Hears keys pressed inside an element before the page does: what it prevents, the page leaves alone. */
export function useKeysIn(
  root: RefObject<HTMLElement>,
  onKeyDown: (event: KeyboardEvent) => void,
): void {
  useEffect(() => {
    const element = root.current;
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  });
}
