import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CardId } from '#model/ids.ts';
import type { BoardStore } from '#sync/board-store.ts';
import {
  actedOn,
  chooseCards,
  extendTo,
  keepLive,
  NOTHING_SELECTED,
  toggleCard,
  type Selection,
} from './selection.ts';

/** The selection on this page. Cards listen to it one by one, so that selecting draws no other card again. */
export type SelectionStore = {
  readonly subscribe: (onChange: () => void) => () => void;
  readonly now: () => Selection;
  readonly toggle: (cardId: CardId) => void;
  /** Up to this card, within its column; a range that is not begun begins at `from`. */
  readonly extendTo: (cardId: CardId, from?: CardId) => void;
  /** Exactly these. */
  readonly choose: (cardIds: ReadonlySet<CardId>) => void;
  readonly clear: () => void;
  /** Leaves out what is no longer on the board. */
  readonly keepLive: () => void;
  /** The cards an act on this card is for, in the board's order. */
  readonly actedOn: (cardId?: CardId) => readonly CardId[];
};

function createSelection(store: BoardStore): SelectionStore {
  const listeners = new Set<() => void>();
  let now = NOTHING_SELECTED;
  const become = (next: Selection) => {
    if (next === now) return;
    now = next;
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    now: () => now,
    toggle: (cardId) => become(toggleCard(now, cardId)),
    extendTo: (cardId, from) =>
      become(extendTo(now, { columns: store.board().columns, cardId, ...(from && { from }) })),
    choose: (cardIds) => become(chooseCards(now, cardIds)),
    clear: () => become(NOTHING_SELECTED),
    keepLive: () => become(keepLive(now, store.board().cards)),
    actedOn: (cardId) => actedOn(now, store.board().columns, cardId),
  };
}

/** One selection a board; it follows what others do to the cards, and ends with the right to edit. */
export function useSelectionOf(store: BoardStore, canEdit: boolean): SelectionStore {
  const [held, setHeld] = useState(() => ({ store, selection: createSelection(store) }));
  const isSame = held.store === store;
  const selection = isSame ? held.selection : createSelection(store);
  if (!isSame) setHeld({ store, selection });
  useEffect(() => store.subscribe(() => selection.keepLive()), [store, selection]);
  useEffect(() => {
    if (!canEdit) selection.clear();
  }, [selection, canEdit]);
  return selection;
}

const none = () => false;

/** Whether a card is selected; draws again only when that changes. */
export function useIsSelected(selection: SelectionStore, cardId: CardId): boolean {
  return useSyncExternalStore(selection.subscribe, () => selection.now().ids.has(cardId), none);
}

/** All selected cards; draws again whenever that changes. */
export function useSelected(selection: SelectionStore): ReadonlySet<CardId> {
  const read = () => selection.now().ids;
  return useSyncExternalStore(selection.subscribe, read, read);
}
