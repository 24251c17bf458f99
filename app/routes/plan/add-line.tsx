import { Plus } from 'lucide-react';
import { useState } from 'react';
import { LIMITS } from '#model/limits.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';

type AddLineProps = {
  /** What the button says: "Add priority". */
  readonly label: string;
  readonly placeholder: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onAdd: (title: string) => void;
};

/** The field was asked for by a press, so the caret belongs in it. */
const focus = (input: HTMLInputElement | null): void => input?.focus();

/** A title and Enter; Enter keeps adding, Escape or an empty Enter ends it. */
export function AddLine({ label, placeholder, isOpen, onOpenChange, onAdd }: AddLineProps) {
  const [title, setTitle] = useState('');
  if (!isOpen) {
    return (
      <Button
        variant="quiet"
        size="s"
        className="-ms-2 self-start"
        onPress={() => onOpenChange(true)}
      >
        <Plus aria-hidden size={16} />
        {label}
      </Button>
    );
  }
  const add = () => {
    const written = title.trim();
    if (written === '') return onOpenChange(false);
    onAdd(written);
    setTitle('');
  };
  return (
    <TextField
      label={label}
      isLabelHidden
      inputRef={focus}
      value={title}
      maxLength={LIMITS.titleChars}
      placeholder={placeholder}
      onChange={setTitle}
      onBlur={() => {
        if (title.trim() === '') onOpenChange(false);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          add();
        }
        if (event.key === 'Escape') {
          setTitle('');
          onOpenChange(false);
        }
      }}
    />
  );
}
