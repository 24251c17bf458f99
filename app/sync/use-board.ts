import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type { Board, Card, Column } from '#model/board/board.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import type { BoardId, CardId, ColumnId, PersonId } from '#model/ids.ts';
import type { Notice } from '#model/wire.ts';
import type { BoardLink, LinkOptions, LinkState } from './board-link.ts';
import type { BoardStore } from './board-store.ts';
import type { LeftBehind } from './left-behind.ts';
import { newBoardStore, type NewBoardStore } from './new-board-store.ts';
import type { Carried, Presence } from './presence.ts';
import type { SavedState } from './saved-state.ts';
import { untilLoaded } from './until-loaded.ts';

export type { Carried, LeftBehind, Presence, SavedState };

/** A board that is open on this page. */
export type LiveBoard = {
  readonly boardId: BoardId;
  /** Undefined in the first moments: it comes after the page is drawn and taken over. */
  readonly doc: BoardDoc | undefined;
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
  /** There with the document. */
  readonly awareness: Awareness | undefined;
  readonly saved: SavedState;
  /** Resolves when the server has all that was done here so far; with false when it cannot be reached now. */
  readonly whenSaved: () => Promise<boolean>;
  readonly people: readonly Presence[];
  /** Says which card this page has open. */
  readonly setHere: (cardId: CardId | undefined) => void;
  /** Says what is in the hand on this page. */
  readonly setCarried: (carried: Carried | undefined) => void;
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
  const { link, store, untilLinked, renew } = useLink(options);
  const read = link?.state ?? notYet;
  const state = useSyncExternalStore(link?.subscribe ?? never, read, notYet);

  useEffect(() => link?.start(), [link]);
  useEffect(() => {
    if (state.isSpoilt) renew();
  });
  useEffect(() => link?.listen(onNotice), [link, onNotice]);
  const whenSaved = useCallback(async () => (await untilLinked()).whenSaved(), [untilLinked]);

  const { canUndo, canRedo, ...shown } = state;
  return {
    ...shown,
    boardId: options.boardId,
    doc: link?.doc,
    store,
    whenSaved,
    undo: {
      undo: link?.undo ?? nothing,
      redo: link?.redo ?? nothing,
      canUndo,
      canRedo,
      also: link?.alsoUndo ?? nothing,
    },
    get awareness() {
      return link?.awareness;
    },
    setHere: link?.setHere ?? nothing,
    setCarried: link?.setCarried ?? nothing,
    forgetLeft: link?.forgetLeft ?? nothing,
  };
}

const NOT_YET: LinkState = {
  saved: { state: 'connecting', waiting: 0 },
  people: [],
  isLive: false,
  isSafe: true,
  canUndo: false,
  canRedo: false,
  isSpoilt: false,
};

const notYet = (): LinkState => NOT_YET;
const nothing = (): void => undefined;
const never = () => nothing;

/** Before the tab is closed or the page loaded anew. */
function warnOnLeave(): () => void {
  const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
  addEventListener('beforeunload', warn);
  return () => removeEventListener('beforeunload', warn);
}

/** A board on this page: what it shows from the first moment, and from when the script for it has come, its link. */
type Held = {
  readonly name: string;
  readonly options: LinkOptions & { readonly store: NewBoardStore };
  readonly link?: BoardLink;
  /** Called once there is a link. */
  readonly waiting: ((link: BoardLink) => void)[];
};

type Linked = {
  readonly link: BoardLink | undefined;
  readonly store: BoardStore;
  readonly untilLinked: () => Promise<BoardLink>;
  readonly renew: () => void;
};

const nameOf = ({ boardId, epoch }: UseLiveBoard): string => `${boardId}.${epoch}`;

function hold(options: UseLiveBoard, anew: Pick<LinkOptions, 'isAnew'> = {}): Held {
  const { boardId, epoch, initial, person, canWrite } = options;
  const store = newBoardStore(initial);
  const guard = canWrite ? { warnOnLeave } : {};
  return {
    name: nameOf(options),
    options: { boardId, epoch, initial, person, store, isKept: true, ...guard, ...anew },
    waiting: [],
  };
}

/**
 * One link a board; another board or another epoch of it is another link. `renew` loads the same board anew (R16). What
 * a link is made of is a third of a board's script, and is asked for when the page has been taken over.
 */
function useLink(options: UseLiveBoard): Linked {
  const [held, setHeld] = useState(() => hold(options));
  let current = held;
  if (held.name !== nameOf(options)) {
    current = hold(options);
    setHeld(current);
  }
  useEffect(() => {
    if (held.link) return;
    const leaving = new AbortController();
    void untilLoaded(() => import('./board-link.ts'), leaving.signal).then((loaded) => {
      if (!loaded || leaving.signal.aborted) return;
      const link = new loaded.BoardLink(held.options);
      setHeld((now) => (now === held ? { ...held, link } : now));
      for (const hear of held.waiting.splice(0)) hear(link);
    });
    return () => leaving.abort();
  }, [held]);

  const { link, waiting, options: made } = current;
  const untilLinked = useCallback(
    () =>
      new Promise<BoardLink>((resolve) => {
        if (link) resolve(link);
        else waiting.push(resolve);
      }),
    [link, waiting],
  );
  const renew = (): void => {
    setHeld(hold({ ...options, initial: made.store.board() }, { isAnew: true }));
  };
  return { link, store: made.store, untilLinked, renew };
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
