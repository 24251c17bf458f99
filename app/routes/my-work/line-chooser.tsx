import {
  ArrowRight,
  CalendarDays,
  Check,
  ChevronRight,
  ExternalLink,
  Hourglass,
  UserRound,
} from 'lucide-react';
import { useMemo } from 'react';
import type { CardAct, CardChoices } from '#routes/card-acts/card-act.ts';
import { DueChoice } from '#routes/card/due-choice.tsx';
import { WaitingChoice } from '#routes/card/waiting-choice.tsx';
import { Menu, MenuItem, MenuSection } from '#ui/menu.tsx';
import { Popover } from '#ui/popover.tsx';

/** What is chosen of a line: one thing, or first which. */
export type LineChoice = 'menu' | 'move' | 'assign' | 'due' | 'waiting';

type LineChooserProps = {
  readonly choice: LineChoice;
  readonly choices: CardChoices;
  /** What it stands beside. */
  readonly anchor: Element;
  readonly onAct: (act: CardAct) => void;
  readonly onChoose: (choice: LineChoice) => void;
  readonly onOpenCard: () => void;
  readonly onClose: () => void;
};

/** The small menus of a card in a list, away from its board. Loaded when the first is wanted. */
export default function LineChooser(props: LineChooserProps) {
  const { choice, choices, onAct, onClose } = props;
  const anchor = useMemo(() => ({ current: props.anchor }), [props.anchor]);
  const state = {
    anchor,
    isOpen: true,
    onOpenChange: (isOpen: boolean) => {
      if (!isOpen) onClose();
    },
  };
  const done = (act: CardAct) => {
    onAct(act);
    onClose();
  };
  switch (choice) {
    case 'menu':
      return (
        <Menu label="What to do with it" placement="bottom end" {...state}>
          <MenuSection title="Move">
            <MenuItem
              icon={<Check size={16} />}
              shortcut="F"
              isDisabled={choices.columns.length === 0}
              onAction={() => onAct({ intent: 'finish' })}
            >
              Finished
            </MenuItem>
            <MenuItem
              icon={<ChevronRight size={16} />}
              shortcut="N"
              isDisabled={choices.columns.length === 0}
              onAction={() => onAct({ intent: 'next' })}
            >
              To the next column
            </MenuItem>
            <MenuItem
              icon={<ArrowRight size={16} />}
              shortcut="M"
              isDisabled={choices.columns.length === 0}
              onAction={() => props.onChoose('move')}
            >
              To a column…
            </MenuItem>
          </MenuSection>
          <MenuSection title="Say">
            <MenuItem
              icon={<CalendarDays size={16} />}
              shortcut="D"
              onAction={() => props.onChoose('due')}
            >
              When it is due
            </MenuItem>
            <MenuItem
              icon={<UserRound size={16} />}
              shortcut="A"
              onAction={() => props.onChoose('assign')}
            >
              Whose it is
            </MenuItem>
            <MenuItem
              icon={<Hourglass size={16} />}
              shortcut="W"
              onAction={() => props.onChoose('waiting')}
            >
              Whom it waits on
            </MenuItem>
          </MenuSection>
          <MenuItem icon={<ExternalLink size={16} />} shortcut="E" onAction={props.onOpenCard}>
            Open
          </MenuItem>
        </Menu>
      );
    case 'move':
      return (
        <Menu label="Move to" {...state}>
          {choices.columns.map(({ id, title }) => (
            <MenuItem
              key={id}
              id={id}
              isCurrent={id === choices.columnId}
              onAction={() => onAct({ intent: 'move', column: id })}
            >
              {title}
            </MenuItem>
          ))}
        </Menu>
      );
    case 'assign':
      return (
        <Menu label="Assign to" {...state}>
          {[...choices.people, { id: undefined, name: 'Nobody yet' }].map(({ id, name }) => (
            <MenuItem
              key={id ?? ''}
              id={id ?? 'nobody'}
              isCurrent={id === choices.ownerId}
              onAction={() => onAct({ intent: 'assign', person: id ?? '' })}
            >
              {name}
            </MenuItem>
          ))}
        </Menu>
      );
    case 'due':
      return (
        <Popover label="Due" className="w-60" {...state}>
          <DueChoice
            today={choices.today}
            now={choices.due}
            onSet={(day) => done({ intent: 'due', day: day ?? '' })}
          />
        </Popover>
      );
    case 'waiting':
      return (
        <Popover label="Waiting on" className="w-72" {...state}>
          <WaitingChoice
            now={choices.waitingOn}
            onSet={(on) => done({ intent: 'wait', who: '', ...on })}
          />
        </Popover>
      );
  }
}
