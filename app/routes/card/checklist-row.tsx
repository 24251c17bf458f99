import { ArrowDown, ArrowUp, Square, SquareCheck, X } from 'lucide-react';
import { useState } from 'react';
import type { ChecklistItem } from '#model/board/board.ts';
import { LIMITS } from '#model/limits.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { CardActs } from './use-card-acts.ts';

type ChecklistRowProps = {
  readonly item: ChecklistItem;
  readonly acts: CardActs;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
};

/** One step: a tick, its words, and what can be done to it. */
export function ChecklistRow({ item, acts, isFirst, isLast, onMove }: ChecklistRowProps) {
  const { canEdit } = useLiveBoardContext();
  const [typed, setTyped] = useState<string>();
  const keep = () => {
    if (typed !== undefined && typed.trim() !== '' && typed !== item.text) {
      acts.editItem(item.id, typed);
    }
    setTyped(undefined);
  };
  if (!canEdit) {
    const Mark = item.done ? SquareCheck : Square;
    return (
      <li className="flex min-h-8 items-center gap-2 text-sm">
        <Mark aria-hidden size={16} className="shrink-0 text-ink-3" />
        <span className="sr-only">{item.done ? 'Done:' : 'To do:'}</span>
        <span className={item.done ? 'text-ink-3 line-through' : 'text-ink'}>{item.text}</span>
      </li>
    );
  }
  return (
    <li className="group/step flex min-h-9 items-center gap-2">
      <CheckboxField
        label={`Done: ${item.text}`}
        isLabelHidden
        isSelected={item.done}
        onChange={(isDone) => acts.tickItem(item.id, isDone)}
      />
      <TextField
        label="Step"
        isLabelHidden
        value={typed ?? item.text}
        onChange={setTyped}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
        maxLength={LIMITS.titleChars}
        className={`flex-1 [&_input]:border-transparent [&_input]:bg-transparent [&_input]:px-1 [&_input:hover]:border-edge ${item.done ? '[&_input]:text-ink-3 [&_input]:line-through' : ''}`}
      />
      <span className="flex shrink-0 [@media(hover:hover)]:opacity-0 group-focus-within/step:opacity-100! group-hover/step:opacity-100!">
        <IconButton
          label={`Move up: ${item.text}`}
          hasTooltip={false}
          size="s"
          isDisabled={isFirst}
          icon={<ArrowUp aria-hidden size={14} />}
          onPress={() => onMove(-1)}
        />
        <IconButton
          label={`Move down: ${item.text}`}
          hasTooltip={false}
          size="s"
          isDisabled={isLast}
          icon={<ArrowDown aria-hidden size={14} />}
          onPress={() => onMove(1)}
        />
        <IconButton
          label={`Remove: ${item.text}`}
          hasTooltip={false}
          size="s"
          icon={<X aria-hidden size={14} />}
          onPress={() => acts.removeItem(item.id)}
        />
      </span>
    </li>
  );
}
