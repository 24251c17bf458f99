import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type { Board, Card, Column } from '#model/board/board.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import type { BoardId, CardId, ColumnId, PersonId } from '#model/ids.ts';
import type { Notice } from '#model/wire.ts';
import { BoardLink, type LinkOptions } from './board-link.ts';
import type { BoardStore } from './board-store.ts';
import type { LeftBehind } from './left-behind.ts';
import type { Presence } from './presence.ts';
import type { SavedState } from './saved-state.ts';

export type { LeftBehind, Presence, SavedState };

/** A board that is open on this page. */
export type LiveBoard = {
  readonly boardId: BoardId;
  readonly doc: BoardDoc;
  readonly store: BoardStore;
  /** The server's content is here and the document may be changed; until then the page shows what it came with. */
  readonly isLive: boolean;
  /** Over one's own changes only. */
  readonly undo: {
    readonly undo: () => void;
    readonly redo: () => void;
    readonly canUndo: boolean;
    readonly canRedo: boolean;
    /** Makes changes of another origin one's own to undo, such as a text editor's. */
    also(origin: unknown): void;
  };
  readonly awareness: Awareness;
  readonly saved: SavedState;
  /** Resolves when the server has all that was done here so far; with false when it cannot be reached now. */
  readonly whenSaved: () => Promise<boolean>;
  readonly people: readonly Presence[];
  /** Says which card this page has open. */
  readonly setHere: (cardId: CardId | undefined) => void;
  /** Leaving the page now loses nothing. */
  readonly isSafe: boolean;
  /** Why the server did not take a change. */
  readonly refusal?: string;
  /** The code with which the server hung up for good. */
  readonly closeCode?: number;
  /** Own changes that can never be sent, to copy. */
  readonly left?: LeftBehind;
  /** The text was copied or is not wanted. */
  readonly forgetLeft: () => void;
};

type UseLiveBoard = {
  readonly boardId: BoardId;
  readonly epoch: number;
  /** What the page was drawn from, shown until the document is here. */
  readonly initial: Board;
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly canWrite: boolean;
  /** Something changed that is not in the document: usually time to ask the loaders again. */
  readonly onNotice: (notice: Notice) => void;
};

/** Opens a board for as long as the component is there, and warns before leaving with changes that are not saved. */
export function useLiveBoard(options: UseLiveBoard): LiveBoard {
  const { onNotice } = options;
  const [link, renew] = useLink(options);
  const state = useSyncExternalStore(link.subscribe, link.state, link.state);

  useEffect(() => link.start(), [link]);
  useEffect(() => {
    if (state.isSpoilt) renew();
  });
  useEffect(() => link.listen(onNotice), [link, onNotice]);

  const { canUndo, canRedo, ...shown } = state;
  return {
    ...shown,
    boardId: options.boardId,
    doc: link.doc,
    store: link.store,
    whenSaved: link.whenSaved,
    undo: { undo: link.undo, redo: link.redo, canUndo, canRedo, also: link.alsoUndo },
    get awareness() {
      return link.awareness;
    },
    setHere: link.setHere,
    forgetLeft: link.forgetLeft,
  };
}

/** Before the tab is closed or the page loaded anew. */
function warnOnLeave(): () => void {
  const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
  addEventListener('beforeunload', warn);
  return () => removeEventListener('beforeunload', warn);
}

/** One link a board; another board or another epoch of it is another link. `renew` loads the same board anew (R16). */
function useLink(options: UseLiveBoard): readonly [link: BoardLink, renew: () => void] {
  const name = `${options.boardId}.${options.epoch}`;
  const open = (anew: Partial<LinkOptions> = {}) => {
    const guard = options.canWrite ? { warnOnLeave } : {};
    return { name, link: new BoardLink({ ...options, ...guard, isKept: true, ...anew }) };
  };
  const [held, setHeld] = useState(() => open());
  const renew = (): void => {
    setHeld(open({ initial: held.link.store.board(), isAnew: true }));
  };
  if (held.name === name) return [held.link, renew];
  const next = open();
  setHeld(next);
  return [next.link, renew];
}

/** The whole board; draws again at every change of it. */
export function useBoard(store: BoardStore): Board {
  return useSyncExternalStore(store.subscribe, store.board, store.board);
}

/** A live column; draws again when it or the order of its cards changes. */
export function useColumn(store: BoardStore, id: ColumnId): Column | undefined {
  const read = (): Column | undefined => store.column(id);
  return useSyncExternalStore(store.subscribe, read, read);
}

/** A card, live or archived; draws again when it changes. */
export function useCard(store: BoardStore, id: CardId): Card | undefined {
  const read = (): Card | undefined => store.card(id);
  return useSyncExternalStore(store.subscribe, read, read);
}
