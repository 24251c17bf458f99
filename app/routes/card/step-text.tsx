import { useEffect, useRef, useState } from 'react';
import type { ChecklistItem } from '#model/board/board.ts';
import { LIMITS } from '#model/limits.ts';

type StepTextProps = { readonly item: ChecklistItem; readonly onKeep: (text: string) => void };

/** A step's words where they stand, as many lines as they need. Kept when the field is left, or with Enter. */
export function StepText({ item, onKeep }: StepTextProps) {
  const [typed, setTyped] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = typed ?? item.text;
  useEffect(() => {
    const element = field.current;
    if (!element || CSS.supports('field-sizing', 'content')) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [shown]);
  const keep = () => {
    if (typed !== undefined && typed.trim() !== '' && typed !== item.text) onKeep(typed);
    setTyped(undefined);
  };
  return (
    <textarea
      ref={field}
      rows={1}
      aria-label="Step"
      value={shown}
      maxLength={LIMITS.titleChars}
      onChange={(event) => setTyped(event.target.value.replace(/\s*\n\s*/g, ' '))}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed !== undefined) {
          event.preventDefault();
          setTyped(undefined);
        }
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        keep();
      }}
      className={`field-sizing-content block w-full resize-none rounded-control bg-transparent px-1 py-0.5 text-sm hover:bg-hover touch:text-base ${item.done ? 'text-ink-3 line-through' : 'text-ink'}`}
    />
  );
}
