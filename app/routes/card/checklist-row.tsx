import {
  ArrowDown,
  ArrowUp,
  CalendarDays,
  Ellipsis,
  GripVertical,
  Square,
  SquareCheck,
  Trash2,
  UserRound,
} from 'lucide-react';
import { useRef, useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { ChecklistItem } from '#model/board/board.ts';
import { dayWords, dueWords } from '#model/calendar/due-words.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { Avatar } from '#ui/avatar.tsx';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '#ui/menu.tsx';
import { Popover } from '#ui/popover.tsx';
import { DayChoice } from './day-choice.tsx';
import { StepText } from './step-text.tsx';
import type { CardActs } from './use-card-acts.ts';
import type { GripHandlers } from './use-step-drag.ts';

type ChecklistRowProps = {
  readonly item: ChecklistItem;
  readonly acts: CardActs;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isHeld: boolean;
  /** Where a dragged step would land beside this one. */
  readonly landsAt: 'above' | 'below' | undefined;
  readonly grip: GripHandlers;
  readonly onMove: (by: -1 | 1) => void;
};

/** Seen while the row is pointed at or has the focus; always where nothing hovers. */
const whenNear =
  '[@media(hover:hover)]:opacity-0 group-focus-within/step:opacity-100! group-hover/step:opacity-100!';

/** One step: a tick, all of its words, whose it is and by when, and a menu of what can be done to it. */
export function ChecklistRow(props: ChecklistRowProps) {
  const { item, acts, isHeld, landsAt, grip, onMove } = props;
  const { canEdit } = useLiveBoardContext();
  if (!canEdit) return <ReadRow item={item} />;
  const line =
    landsAt === 'above'
      ? 'before:top-0'
      : landsAt === 'below'
        ? 'before:bottom-0'
        : 'before:hidden';
  return (
    <li
      className={`group/step relative flex items-start gap-2 py-1 before:absolute before:inset-x-0 before:h-0.5 before:rounded-full before:bg-brass touch:gap-1 ${line} ${isHeld ? 'opacity-50' : ''}`}
    >
      <button
        type="button"
        {...grip}
        aria-label={`Put in order: ${item.text}`}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          onMove(event.key === 'ArrowUp' ? -1 : 1);
        }}
        className={`-ms-4 -me-1.5 cursor-grab touch-none rounded-control py-1.5 text-ink-3 hover:text-ink touch:hidden ${whenNear}`}
      >
        <GripVertical aria-hidden size={14} />
      </button>
      <CheckboxField
        label={`Done: ${item.text}`}
        isLabelHidden
        isSelected={item.done}
        onChange={(isDone) => acts.tickItem(item.id, isDone)}
        className="pt-1 touch:pt-0"
      />
      <div className="min-w-0 flex-1 touch:py-2.5">
        <StepText item={item} onKeep={(text) => acts.editItem(item.id, text)} />
        <StepFacts item={item} />
      </div>
      <StepMenu {...props} />
    </li>
  );
}

function ReadRow({ item }: { item: ChecklistItem }) {
  const Mark = item.done ? SquareCheck : Square;
  return (
    <li className="flex min-h-8 items-start gap-2 py-1 text-sm">
      <Mark aria-hidden size={16} className="mt-0.5 shrink-0 text-ink-3" />
      <span className="sr-only">{item.done ? 'Done:' : 'To do:'}</span>
      <div className="min-w-0">
        <span className={item.done ? 'text-ink-3 line-through' : 'text-ink'}>{item.text}</span>
        <StepFacts item={item} />
      </div>
    </li>
  );
}

/** Whose it is and by when, below its words; nothing where nobody said. */
function StepFacts({ item: { ownerId, due, done } }: { item: ChecklistItem }) {
  const { people, today } = useLiveBoardContext();
  const { locale } = useLocale();
  if (ownerId === undefined && due === undefined) return null;
  const name = ownerId && (people.find(({ id }) => id === ownerId)?.name ?? 'Somebody who left');
  const isLate = due !== undefined && due < today && !done;
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-xs text-ink-3">
      {name !== undefined && (
        <span className="inline-flex items-center gap-1">
          <Avatar name={name} size="s" isDecorative />
          {name}
        </span>
      )}
      {due !== undefined && (
        <span className={isLate ? 'text-off-track' : ''}>
          {done ? dayWords(due, today, locale) : dueWords(due, today, locale)}
        </span>
      )}
    </p>
  );
}

function StepMenu({ item, acts, isFirst, isLast, onMove }: ChecklistRowProps) {
  const { people } = useLiveBoardContext();
  const anchor = useRef<HTMLSpanElement>(null);
  const [asks, setAsks] = useState<'person' | 'day'>();
  const close = (isOpen: boolean) => {
    if (!isOpen) setAsks(undefined);
  };
  return (
    <span ref={anchor} className={`shrink-0 ${whenNear}`}>
      <Menu
        label={`Step: ${item.text}`}
        placement="bottom end"
        trigger={
          <IconButton
            label={`More about: ${item.text}`}
            hasTooltip={false}
            size="s"
            icon={<Ellipsis aria-hidden size={16} />}
          />
        }
      >
        <MenuItem icon={<UserRound size={16} />} onAction={() => setAsks('person')}>
          Person …
        </MenuItem>
        <MenuItem icon={<CalendarDays size={16} />} onAction={() => setAsks('day')}>
          Due …
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<ArrowUp size={16} />} isDisabled={isFirst} onAction={() => onMove(-1)}>
          Move up
        </MenuItem>
        <MenuItem icon={<ArrowDown size={16} />} isDisabled={isLast} onAction={() => onMove(1)}>
          Move down
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Trash2 size={16} />} onAction={() => acts.removeItem(item.id)}>
          Remove
        </MenuItem>
      </Menu>
      {asks === 'person' && (
        <Menu label="Whose step it is" anchor={anchor} isOpen onOpenChange={close}>
          {[...people, { id: undefined, name: 'Nobody in particular' }].map(({ id, name }) => (
            <MenuItem
              key={id ?? 'nobody'}
              id={id ?? 'nobody'}
              isCurrent={item.ownerId === id}
              onAction={() => acts.assignItem(item.id, id)}
            >
              {name}
            </MenuItem>
          ))}
        </Menu>
      )}
      {asks === 'day' && (
        <Popover label="Due" anchor={anchor} isOpen onOpenChange={close}>
          <DayChoice
            label="Due"
            day={item.due}
            onSet={(day) => acts.setItemDue(item.id, day)}
            onDone={() => setAsks(undefined)}
          />
        </Popover>
      )}
    </span>
  );
}
