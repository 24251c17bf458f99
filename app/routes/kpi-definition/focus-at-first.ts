/** Ref of the field a dialog is opened for: it takes the focus once, when it appears. */
export function focusAtFirst(input: HTMLInputElement | null): void {
  input?.focus();
}
