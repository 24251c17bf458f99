import { Plus, X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { Board, Card } from '#model/board/board.ts';
import { LIMITS } from '#model/limits.ts';
import { focusAtFirst } from '#routes/kpi-definition/focus-at-first.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { Button } from '#ui/button.tsx';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { Chip } from '#ui/chip.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Popover } from '#ui/popover.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Property } from './property.tsx';
import type { CardActs } from './use-card-acts.ts';

type LabelsProps = { readonly card: Card; readonly acts: CardActs };

/** The card's labels: those the board knows to tick, and a new one to write. */
export function LabelsProperty({ card, acts }: LabelsProps) {
  const { canEdit } = useLiveBoardContext();
  if (!canEdit && card.labels.length === 0) return null;
  const chips = card.labels.map((label) => (
    <li key={label} className="inline-flex max-w-full items-center">
      <Chip>{label}</Chip>
      {canEdit && (
        <IconButton
          label={`Take off ${label}`}
          hasTooltip={false}
          size="s"
          className="-ms-1 size-6!"
          icon={<X aria-hidden size={12} />}
          onPress={() => acts.setLabel(label, false)}
        />
      )}
    </li>
  ));
  return (
    <Property name="Labels">
      <div className="flex flex-wrap items-center gap-1 px-2">
        {chips.length > 0 && <ul className="contents">{chips}</ul>}
        {canEdit && (
          <Popover
            label="Labels"
            className="w-60"
            trigger={
              <IconButton
                label="Add a label"
                size="s"
                className={card.labels.length === 0 ? '-ms-2' : ''}
                icon={<Plus aria-hidden size={16} />}
              />
            }
          >
            <LabelChoice card={card} acts={acts} />
          </Popover>
        )}
      </div>
    </Property>
  );
}

function LabelChoice({ card, acts }: LabelsProps) {
  const { live } = useLiveBoardContext();
  const [typed, setTyped] = useState('');
  const known = labelsOf(live.store.board());
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') acts.setLabel(typed, true);
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
                isSelected={card.labels.includes(label)}
                onChange={(isOn) => acts.setLabel(label, isOn)}
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
