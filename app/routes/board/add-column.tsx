import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { LIMITS } from '#model/limits.ts';
import { Button } from '#ui/button.tsx';
import { useBoardTools } from './board-tools.tsx';

/** After the last column: one more. Enter adds and stays, as with cards. */
export function AddColumn() {
  const { acts } = useBoardTools();
  const [isOpen, setIsOpen] = useState(false);
  const [title, setTitle] = useState('');
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);

  const close = () => {
    setIsOpen(false);
    setTitle('');
  };
  const add = () => {
    if (title.trim() !== '') acts.addColumn(title.trim());
    setTitle('');
    requestAnimationFrame(() => field.current?.scrollIntoView({ inline: 'nearest' }));
  };

  return (
    <div className="w-70 shrink-0 snap-center">
      {isOpen ? (
        <div className="rounded-panel bg-sunken p-2">
          <input
            ref={field}
            value={title}
            maxLength={LIMITS.nameChars}
            aria-label="New column"
            placeholder="Column title"
            className="h-9 w-full rounded-control border border-brass bg-raised px-2 text-sm text-ink outline-none touch:h-11 touch:text-base"
            onChange={(event) => setTitle(event.target.value)}
            onBlur={() => {
              if (title.trim() === '') close();
            }}
            onKeyDown={(event) => {
              event.stopPropagation();
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'Escape') close();
              if (event.key === 'Enter') add();
            }}
          />
          <p className="px-1 pt-1 text-xs text-ink-3">Enter adds, Escape closes.</p>
        </div>
      ) : (
        <Button
          variant="quiet"
          className="h-11 w-full justify-start!"
          onPress={() => setIsOpen(true)}
        >
          <Plus aria-hidden size={16} />
          Add column
        </Button>
      )}
    </div>
  );
}
