/**
 * Focuses an element, also when a menu over the page has only just been told to close: until it has, the rest of the
 * page is inert and takes no focus.
 */
export function focusWhenFree(element: HTMLElement, onFocused?: () => void): void {
  element.focus({ preventScroll: true });
  if (document.activeElement === element) return onFocused?.();
  requestAnimationFrame(() => {
    if (!element.isConnected) return;
    element.focus({ preventScroll: true });
    onFocused?.();
  });
}
