import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Card } from '#model/board/board.ts';
import { LIMITS } from '#model/limits.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { useAnnounce } from '#ui/announce.tsx';
import { TextField } from '#ui/text-field.tsx';
import { CardSection } from './card-section.tsx';
import { ChecklistRow } from './checklist-row.tsx';
import type { CardActs } from './use-card-acts.ts';
import { useStepDrag } from './use-step-drag.ts';

/** Lines as people copy them: without the dashes, dots, boxes and numbers of a list. */
const stepsIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•▪]\s+|\d+[.)]\s+)?(?:\[[ xX]?\]\s*)?/, '').trim())
    .filter((line) => line !== '');

/** The steps of a card: ticked, written, given to people, put in order. Enter adds and goes on; pasted lines are steps. */
export function CardChecklist({ card, acts }: { card: Card; acts: CardActs }) {
  const { canEdit } = useLiveBoardContext();
  const announce = useAnnounce();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const { checklist } = card;
  const place = (index: number, before: number) => {
    const item = checklist[index];
    const to = before > index ? before - 1 : before;
    if (item === undefined || to < 0 || to >= checklist.length || to === index) return;
    acts.moveItem(item.id, checklist[before - 1]?.id ?? null);
    announce(`${item.text}, now ${to + 1} of ${checklist.length}`);
  };
  const { drag, gripOf } = useStepDrag(list, ({ index, before }) => place(index, before));
  if (!canEdit && checklist.length === 0) return null;

  const add = (event: KeyboardEvent | { key: string; preventDefault(): void }) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (typed.trim() !== '') acts.addItems([typed]);
    setTyped('');
    field.current?.focus();
  };
  const paste = (event: ClipboardEvent) => {
    const steps = stepsIn(event.clipboardData.getData('text'));
    if (steps.length < 2) return;
    event.preventDefault();
    const added = acts.addItems(steps);
    announce(`${added} steps added`);
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
        <ul ref={list} className="flex flex-col">
          {checklist.map((item, index) => (
            <ChecklistRow
              key={item.id}
              item={item}
              acts={acts}
              isFirst={index === 0}
              isLast={index === checklist.length - 1}
              isHeld={drag?.index === index}
              landsAt={
                drag?.before === index
                  ? 'above'
                  : drag?.before === checklist.length && index === checklist.length - 1
                    ? 'below'
                    : undefined
              }
              grip={gripOf(index)}
              onMove={(by) => place(index, by === 1 ? index + 2 : index - 1)}
            />
          ))}
        </ul>
      )}
      {canEdit && checklist.length < LIMITS.checklistItemsPerCard && (
        <div onPaste={paste}>
          <TextField
            label="Add a step"
            isLabelHidden
            placeholder="Add a step, or paste lines"
            inputRef={field}
            value={typed}
            onChange={setTyped}
            onKeyDown={add}
            maxLength={LIMITS.titleChars}
          />
        </div>
      )}
    </CardSection>
  );
}
