import { commandOf } from '#routes/keys/commands.ts';

/** What a key asks of one's own changes: ⌘Z or Ctrl Z takes back; with Shift, or Ctrl Y, forth again. */
export function undoKey(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  const command = commandOf(event);
  return command === 'undo' || command === 'redo' ? command : undefined;
}

/** Text fields undo for themselves. */
export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'))
  );
}
