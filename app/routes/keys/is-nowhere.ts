/** Whether nothing has the focus but the page itself: as it opened, or after a press on its empty ground. */
export function isNowhere(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof HTMLElement && target.matches('main'));
}
