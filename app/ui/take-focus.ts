/** A ref for a field that appears because somebody asked for it: typing goes there at once. */
export function takeFocus(field: HTMLElement | null): void {
  field?.focus();
}
