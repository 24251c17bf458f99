import { useRef, useState, type KeyboardEvent } from 'react';
import type { Card } from '#model/board/board.ts';
import { LIMITS } from '#model/limits.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { useAnnounce } from '#ui/announce.tsx';
import { TextField } from '#ui/text-field.tsx';
import { CardSection } from './card-section.tsx';
import { ChecklistRow } from './checklist-row.tsx';
import type { CardActs } from './use-card-acts.ts';

/** The steps of a card: ticked, written, put in order and removed one by one. Enter adds and goes on. */
export function CardChecklist({ card, acts }: { card: Card; acts: CardActs }) {
  const { canEdit } = useLiveBoardContext();
  const announce = useAnnounce();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { checklist } = card;
  if (!canEdit && checklist.length === 0) return null;

  const move = (index: number, by: -1 | 1) => {
    const item = checklist[index];
    const to = index + by;
    if (item === undefined || to < 0 || to >= checklist.length) return;
    const after = by === 1 ? checklist[to]?.id : checklist[to - 1]?.id;
    acts.moveItem(item.id, after ?? null);
    announce(`${item.text}, now ${to + 1} of ${checklist.length}`);
  };
  const add = (event: KeyboardEvent | { key: string; preventDefault(): void }) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (typed.trim() !== '') acts.addItem(typed);
    setTyped('');
    field.current?.focus();
  };
  const done = checklist.filter((item) => item.done).length;
  return (
    <CardSection
      title="Checklist"
      aside={
        checklist.length > 0 && (
          <span className="text-xs text-ink-3 tabular-nums">
            {done} of {checklist.length} done
          </span>
        )
      }
    >
      {checklist.length > 0 && (
        <ul className="flex flex-col">
          {checklist.map((item, index) => (
            <ChecklistRow
              key={item.id}
              item={item}
              acts={acts}
              isFirst={index === 0}
              isLast={index === checklist.length - 1}
              onMove={(by) => move(index, by)}
            />
          ))}
        </ul>
      )}
      {canEdit && checklist.length < LIMITS.checklistItemsPerCard && (
        <TextField
          label="Add a step"
          isLabelHidden
          placeholder="Add a step"
          inputRef={field}
          value={typed}
          onChange={setTyped}
          onKeyDown={add}
          maxLength={LIMITS.titleChars}
        />
      )}
    </CardSection>
  );
}
