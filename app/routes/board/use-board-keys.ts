import { useEffect, type RefObject } from 'react';
import type { CardId, ColumnId } from '#model/ids.ts';
import { useAppearance } from '#routes/appearance/use-appearance.ts';
import { isTextField, undoKey } from '#routes/live-board/undo-key.ts';
import type { BoardStore } from '#sync/board-store.ts';
import { cardAtFocus, cardBeside } from './card-focus.ts';
import type { Direction } from './drag/place.ts';
import type { Drag, Hand } from './drag/use-card-drag.ts';
import type { SetModes } from './use-board-modes.ts';

type Options = {
  readonly root: RefObject<HTMLElement>;
  readonly store: BoardStore;
  readonly canEdit: boolean;
  readonly drag: Drag | undefined;
  readonly hand: Hand;
  readonly setModes: SetModes;
  readonly undo: () => void;
  readonly redo: () => void;
};

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'top',
  End: 'bottom',
};

/**
 * The keys of a board: they act on the focused card, or on the card in the hand. Undo, redo and C also work while
 * nothing has the focus, as right after the page opened.
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

function actOf(event: KeyboardEvent, options: Options & { hasSingleKeys: boolean }): Act {
  const { root, store, canEdit, drag, hand, setModes, hasSingleKeys } = options;
  const { target, key } = event;
  if (drag?.by === 'keys') return heldAct(key, hand);
  const change = canEdit && undoKey(event);
  if (change) return options[change];
  if (!isPlain(event)) return undefined;

  const [first] = store.board().columns;
  if (target === document.body) {
    const mayCompose = canEdit && hasSingleKeys && key === 'c';
    return mayCompose && first ? () => setModes.compose(first.id, 'end') : undefined;
  }
  if (!(target instanceof HTMLElement) || !root.current?.contains(target)) return undefined;
  const direction = DIRECTIONS[key];
  if (direction) {
    const next = cardBeside(target, direction);
    return next && (() => next.focus());
  }
  return canEdit ? cardAct(key, { ...cardAtFocus(store, target), hand, setModes }) : undefined;
}

/** While a card is in the hand the keys are its, so that none of them leaves it hanging. */
function heldAct(key: string, hand: Hand): Act {
  const direction = DIRECTIONS[key];
  if (direction) return () => hand.step(direction);
  if (key === ' ' || key === 'Enter') return hand.drop;
  if (key === 'Escape' || key === 'Tab') return hand.putBack;
  return () => undefined;
}

type Focused = Pick<Options, 'hand' | 'setModes'> & {
  readonly cardId: CardId | undefined;
  readonly columnId: ColumnId | undefined;
  readonly isOnTitle: boolean;
};

/** What a single key does to the focused card; undefined: the key is left alone. */
function cardAct(key: string, { cardId, columnId, isOnTitle, hand, setModes }: Focused): Act {
  if (key === 'c' && columnId) return () => setModes.compose(columnId, cardId ?? 'end');
  if (!cardId) return undefined;
  if (key === 'e' || key === 'F2') return () => setModes.edit(cardId);
  if (key === 'm') return () => setModes.openMenu(cardId);
  // Space on the menu's button presses the button.
  if (key === ' ' && isOnTitle) return () => hand.grab(cardId, 'keys');
  return undefined;
}

const isPlain = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && !shiftKey;
