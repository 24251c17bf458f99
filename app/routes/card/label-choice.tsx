import { useState, type FormEvent } from 'react';
import type { Board, Card } from '#model/board/board.ts';
import { LIMITS } from '#model/limits.ts';
import { focusAtFirst } from '#routes/kpi-definition/focus-at-first.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { Button } from '#ui/button.tsx';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { TextField } from '#ui/text-field.tsx';

type LabelChoiceProps = {
  /** Whether what is being labelled has this label. */
  readonly isOn: (label: string) => boolean;
  readonly onSet: (label: string, isOn: boolean) => void;
};

/** The labels the board knows to tick, and a new one to write. */
export function LabelChoice({ isOn, onSet }: LabelChoiceProps) {
  const { live } = useLiveBoardContext();
  const [typed, setTyped] = useState('');
  const known = labelsOf(live.store.board());
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') onSet(typed, true);
    setTyped('');
  };
  return (
    <div className="flex flex-col gap-3">
      <form onSubmit={add} className="flex items-end gap-2">
        <TextField
          label="New label"
          value={typed}
          onChange={setTyped}
          maxLength={LIMITS.labelChars}
          inputRef={focusAtFirst}
          className="min-w-0 flex-1"
        />
        <Button type="submit">Add</Button>
      </form>
      {known.length > 0 && (
        <ul className="flex max-h-48 flex-col gap-1 overflow-auto">
          {known.map((label) => (
            <li key={label}>
              <CheckboxField
                label={label}
                isSelected={isOn(label)}
                onChange={(next) => onSet(label, next)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function labelsOf(board: Board): string[] {
  const cards = Object.values<Card>(board.cards);
  return [...new Set(cards.flatMap((card) => card.labels))].sort((a, b) => a.localeCompare(b));
}
