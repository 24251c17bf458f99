import { useEffect, useRef, useState } from 'react';
import { readQuickAdd, type QuickAdd } from '#model/board/quick-add.ts';
import { LIMITS } from '#model/limits.ts';
import { focusWhenFree } from '#routes/live-board/focus-when-free.ts';
import { Button } from '#ui/button.tsx';
import { ComposerPreview } from './composer-preview.tsx';
import { useQuickAddNames } from './use-quick-add-names.ts';

type CardComposerProps = {
  readonly columnTitle: string;
  /** Several when several lines were pasted. */
  readonly onAdd: (cards: readonly QuickAdd[]) => void;
  readonly onClose: () => void;
};

/** Writes cards one after another: Enter adds and stays, Escape closes, pasted lines become a card each. */
export function CardComposer({ columnTitle, onAdd, onClose }: CardComposerProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [line, setLine] = useState('');
  const names = useQuickAddNames();

  useEffect(() => {
    if (field.current) focusWhenFree(field.current);
  }, []);
  // Each added card pushes the composer down: keep it where the person writes.
  useEffect(() => {
    field.current?.scrollIntoView({ block: 'nearest' });
  });

  const add = (text: string) => {
    const cards = text
      .split('\n')
      .map((each) => readQuickAdd(each, names))
      .filter(({ title }) => title !== '');
    if (cards.length > 0) onAdd(cards);
    setLine('');
  };

  return (
    <div className="rounded-control border border-brass bg-raised p-2">
      <textarea
        ref={field}
        rows={2}
        value={line}
        maxLength={LIMITS.titleChars}
        aria-label={`New card in ${columnTitle}`}
        placeholder="What is to be done?"
        className="block w-full resize-none bg-transparent text-sm outline-none touch:text-base"
        onChange={(event) => setLine(event.target.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain').trim();
          if (!text.includes('\n')) return;
          event.preventDefault();
          add(line + text);
        }}
        onBlur={(event) => {
          const isInside = event.currentTarget.parentElement?.contains(event.relatedTarget);
          if (line.trim() === '' && !isInside) onClose();
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') {
            focusNeighbour(event.currentTarget);
            onClose();
          }
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          if (line.trim() === '') onClose();
          else add(line);
        }}
      />
      <ComposerPreview card={readQuickAdd(line, names)} names={names} />
      <div className="hidden gap-2 touch:flex">
        <Button
          onPress={() => {
            add(line);
            field.current?.focus();
          }}
        >
          Add
        </Button>
        <Button variant="quiet" onPress={onClose}>
          Close
        </Button>
      </div>
    </div>
  );
}

/** Escape leads back to the board: to the card above, which is the one written last, or the one below. */
function focusNeighbour(field: HTMLElement): void {
  const row = field.closest('li');
  const neighbour = row?.previousElementSibling ?? row?.nextElementSibling;
  neighbour?.querySelector<HTMLElement>('[data-card-link]')?.focus();
}
