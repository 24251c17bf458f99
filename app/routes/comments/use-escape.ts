import { useEffect, useRef } from 'react';

type Escape = { readonly isWritten: boolean; readonly onCancel: (() => void) | undefined };

/**
 * Escape never throws away what is written, and closes a form opened for one comment rather than the panel around it.
 * A listener on the element itself, because the panel listens to the page and would hear of it before React does.
 */
export function useEscape(
  form: { readonly current: HTMLFormElement | null },
  escape: Escape,
): void {
  const now = useRef(escape);
  useEffect(() => {
    now.current = escape;
  });
  useEffect(() => {
    const element = form.current;
    const keep = (event: KeyboardEvent) => {
      const { isWritten, onCancel } = now.current;
      if (event.key !== 'Escape' || (!isWritten && !onCancel)) return;
      event.preventDefault();
      if (!isWritten) onCancel?.();
    };
    element?.addEventListener('keydown', keep);
    return () => element?.removeEventListener('keydown', keep);
  }, [form]);
}
