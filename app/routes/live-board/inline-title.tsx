import { useId, useLayoutEffect, useRef, useState } from 'react';
import { LIMITS } from '#model/limits.ts';
import { shiftCaret } from './caret.ts';
import { focusWhenFree } from './focus-when-free.ts';

type InlineTitleProps = {
  /** The title as it is now; follows other people's typing while one types too. */
  readonly value: string;
  readonly label: string;
  /** Every keystroke, for the live text. */
  readonly onType: (next: string) => void;
  /** Enter, Escape (which has already put the title back) or leaving the field for something else. */
  readonly onDone: (how: 'kept' | 'put-back' | 'left') => void;
  readonly className?: string;
};

/**
 * A title being written where it stands. It holds no text of its own: what it shows is the live title, so two people
 * in one title both keep their letters; the caret stays with the words it was between.
 */
export function InlineTitle({ value, label, onType, onDone, className = '' }: InlineTitleProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = useRef(value);
  const caretBefore = useRef(0);
  const isDone = useRef(false);
  const [original] = useState(value);
  const hintId = useId();

  useLayoutEffect(() => {
    const element = field.current;
    if (element) focusWhenFree(element, () => element.select());
  }, []);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    if (shown.current !== value && document.activeElement === element) {
      const caret = shiftCaret({
        before: shown.current,
        after: value,
        caret: caretBefore.current,
      });
      element.setSelectionRange(caret, caret);
      // The browser says so itself only later, and the next letter from elsewhere may come before.
      caretBefore.current = caret;
    }
    shown.current = value;
    if (!CSS.supports('field-sizing', 'content')) growWithText(element);
  }, [value]);

  const rememberCaret = () => {
    caretBefore.current = field.current?.selectionEnd ?? 0;
  };

  const finish: InlineTitleProps['onDone'] = (how) => {
    if (isDone.current) return;
    isDone.current = true;
    if (how === 'put-back' || shown.current.trim() === '') onType(original);
    onDone(how);
  };

  return (
    <>
      <textarea
        ref={field}
        rows={1}
        value={value}
        maxLength={LIMITS.titleChars}
        aria-label={label}
        aria-describedby={hintId}
        className={`field-sizing-content block w-full resize-none overflow-hidden bg-transparent outline-none ${className}`}
        onChange={(event) => {
          const next = event.target.value.replace(/\s*\n\s*/g, ' ');
          shown.current = next;
          rememberCaret();
          onType(next);
        }}
        onSelect={rememberCaret}
        onBlur={() => finish('left')}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            finish('kept');
          }
          if (event.key === 'Escape') {
            event.preventDefault();
            finish('put-back');
          }
        }}
      />
      <span id={hintId} className="sr-only">
        Enter keeps the title, Escape puts it back.
      </span>
    </>
  );
}

function growWithText(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
