import { useEffect, type RefObject } from 'react';
import { useAppearance } from '#routes/appearance/use-appearance.ts';
import { commandOf, isSingleKey, type CommandId } from '#routes/keys/commands.ts';
import { isNowhere } from '#routes/keys/is-nowhere.ts';
import { isTextField } from '#routes/live-board/undo-key.ts';
import type { BoardStore } from '#sync/board-store.ts';
import { cardAtFocus, cardBeside, focusCard } from './card-focus.ts';
import type { Direction } from './drag/place.ts';
import type { FoldedColumns } from './fold/folded-columns.ts';
import type { Drag, Hand } from './drag/use-card-drag.ts';
import type { Chooser } from './select/chooser.ts';
import { BAR_ID, leaveSelection } from './select/selection-bar.tsx';
import type { SelectionStore } from './select/use-selection.ts';
import type { SetModes } from './use-board-modes.ts';

type Options = {
  readonly root: RefObject<HTMLElement>;
  readonly store: BoardStore;
  readonly selection: SelectionStore;
  readonly folds: FoldedColumns;
  readonly canEdit: boolean;
  readonly drag: Drag | undefined;
  readonly hand: Hand;
  readonly setModes: SetModes;
  readonly setChooser: (chooser: Chooser) => void;
  readonly undo: () => void;
  readonly redo: () => void;
};

/**
 * The keys of a board: they act on the focused card, or on the card in the hand. Undo, redo, C and what one
 * does to selected cards also work while nothing has the focus, as right after the page opened.
 */
export function useBoardKeys(options: Options): void {
  // WCAG 2.1.4: a single key that works wherever one is can be switched off.
  const hasSingleKeys = useAppearance().keys === 'on';
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTextField(event.target)) return;
      const act = actOf(event, { ...options, hasSingleKeys });
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}

type Act = (() => void) | undefined;

const DIRECTIONS = ['up', 'down', 'left', 'right', 'top', 'bottom'] as const satisfies Direction[];

const directionOf = (command: CommandId | undefined): Direction | undefined =>
  DIRECTIONS.find((direction) => direction === command);

function actOf(event: KeyboardEvent, options: Options & { hasSingleKeys: boolean }): Act {
  const { root, store, canEdit, drag, hand, hasSingleKeys } = options;
  const { target } = event;
  const command = commandOf(event);
  if (drag?.by === 'keys') return heldAct(event.key, command, hand);
  if (command === undefined) return undefined;
  if (command === 'undo' || command === 'redo') return canEdit ? options[command] : undefined;
  if (isNowhere(target)) {
    return canEdit && (hasSingleKeys || !isSingleKey(event))
      ? boardAct(command, options)
      : undefined;
  }
  if (!(target instanceof HTMLElement)) return undefined;
  if (command === 'clear' && target.closest(`#${BAR_ID}`)) {
    return () => leaveSelection(options.selection);
  }
  if (!root.current?.contains(target)) return undefined;
  const direction = directionOf(command);
  if (direction) {
    const { cardId } = cardAtFocus(store, target);
    const next = cardId && cardBeside(openColumns(options), cardId, direction);
    return next && (() => focusCard(next));
  }
  return canEdit
    ? cardAct(command, target, { ...options, ...cardAtFocus(store, target) })
    : undefined;
}

/** Those whose cards can have the focus. */
const openColumns = ({ store, folds }: Options) =>
  store.board().columns.filter(({ id }) => !folds.has(id));

/** While a card is in the hand the keys are its, so that none of them leaves it hanging. */
function heldAct(key: string, command: CommandId | undefined, hand: Hand): Act {
  const direction = directionOf(command);
  if (direction) return () => hand.step(direction);
  if (key === ' ' || key === 'Enter') return hand.drop;
  if (key === 'Escape' || key === 'Tab') return hand.putBack;
  return () => undefined;
}

/** Choosing something for the selected cards, or for the focused one when it is not among them. */
function chooses(command: CommandId): command is Chooser['act'] {
  return ['move', 'assign', 'label', 'due', 'kpi', 'waiting'].includes(command);
}

/** What a key does while nothing has the focus: to the selected cards, or to the board. */
function boardAct(command: CommandId, options: Options): Act {
  const { store, selection, setModes, setChooser } = options;
  const first = openColumns(options)[0] ?? store.board().columns[0];
  if (command === 'compose') return first && (() => setModes.compose(first.id, 'end'));
  const anchor = document.getElementById(BAR_ID);
  if (!anchor) return undefined;
  if (command === 'clear') return () => selection.clear();
  if (!chooses(command)) return undefined;
  return () => setChooser({ act: command, cardIds: selection.actedOn(), anchor });
}

type Focused = Options & ReturnType<typeof cardAtFocus>;

/** What a key does to the focused card, or to all that are selected with it; undefined: the key is left alone. */
function cardAct(command: CommandId, target: HTMLElement, focused: Focused): Act {
  const { cardId, columnId, isOnTitle, selection, hand, setModes, setChooser } = focused;
  if (command === 'clear') {
    return selection.now().ids.size > 0 ? () => selection.clear() : undefined;
  }
  if (command === 'compose' && columnId) return () => setModes.compose(columnId, cardId ?? 'end');
  if (!cardId) return undefined;
  const cardIds = selection.actedOn(cardId);
  // One card's menu has more in it.
  if (command === 'move' && cardIds.length === 1) return () => setModes.openMenu(cardId);
  if (chooses(command)) {
    const anchor = target.closest('[data-card-id]') ?? target;
    return () => setChooser({ act: command, cardIds, anchor });
  }
  switch (command) {
    case 'edit':
      return () => setModes.edit(cardId);
    case 'thread':
      // Its panel has it.
      return () => target.closest('[data-card-id]')?.querySelector<HTMLElement>('a')?.click();
    case 'select':
      return () => selection.toggle(cardId);
    case 'extendUp':
    case 'extendDown':
      return extendAct(command === 'extendUp' ? 'up' : 'down', focused);
    case 'grab':
      // Space on the menu's button presses the button.
      return isOnTitle ? () => hand.grab(cardId, 'keys') : undefined;
    default:
      return undefined;
  }
}

/** The focus goes on, and the selection with it. */
function extendAct(direction: Direction, { store, selection, cardId }: Focused): Act {
  const next = cardId && cardBeside(store.board().columns, cardId, direction);
  if (!next) return undefined;
  return () => {
    selection.extendTo(next, cardId);
    focusCard(next);
  };
}
