import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Board } from '#model/board/board.ts';
import { cardsOf, columnsOf, newBoardDoc, type BoardDoc } from '#model/board/doc.ts';
import { CLOSE } from '#model/close-codes.ts';
import type { BoardId, CardId, PersonId } from '#model/ids.ts';
import { personColour } from '#model/presence.ts';
import type { Notice } from '#model/wire.ts';
import { createBoardStore, type BoardStore } from './board-store.ts';
import { connectBoard, type BoardSocket, type SocketOptions } from './connect-board.ts';
import { isSamePeople, readPeople, type Presence } from './presence.ts';
import { countUnsaved, type SavedState, type Unsaved } from './saved-state.ts';

/** What changes while a board is open, as one value that is the same until something does. */
export type LinkState = {
  readonly saved: SavedState;
  readonly people: readonly Presence[];
  /** The server's content is here: the board can be changed. */
  readonly isLive: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Why the server did not take a change. */
  readonly refusal?: string;
};

export type LinkOptions = Pick<SocketOptions, 'serverUrl' | 'WebSocketPolyfill'> & {
  readonly boardId: BoardId;
  readonly epoch: number;
  readonly initial: Board;
  readonly person: { readonly id: PersonId; readonly name: string };
  /** Warns before the page is left while changes wait; returns how to end the warning. */
  readonly warnOnLeave?: () => () => void;
};

type Line =
  { readonly is: 'connecting' | 'up' | 'down' } | { readonly is: 'stopped'; says: string };

/** One open board of one page: document, socket, presence, undo, and what is saved of it. Runs without React. */
export class BoardLink {
  readonly doc: BoardDoc = newBoardDoc();
  readonly store: BoardStore;
  readonly #options: LinkOptions;
  readonly #undo: Y.UndoManager;
  readonly #unsaved: Unsaved;
  readonly #listeners = new Set<() => void>();
  readonly #noticeListeners = new Set<(notice: Notice) => void>();
  #awareness: Awareness | undefined;
  #socket: BoardSocket | undefined;
  #line: Line = { is: 'connecting' };
  #isLive = false;
  #refusal: string | undefined;
  #people: readonly Presence[] = [];
  #state: LinkState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLeaving = false;
  #endWarning: (() => void) | undefined;

  constructor(options: LinkOptions) {
    this.#options = options;
    this.store = createBoardStore(this.doc, options.initial);
    this.#unsaved = countUnsaved(this.doc, {
      isOwn: (origin) => !this.#socket || origin !== this.#socket.origin,
      onChange: () => this.#tell(),
    });
    // Operations run without an origin of their own: that is how one's own changes are known from the server's.
    this.#undo = new Y.UndoManager([cardsOf(this.doc), columnsOf(this.doc)], {
      trackedOrigins: new Set([null]),
    });
    for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) {
      this.#undo.on(event, () => this.#tell());
    }
    this.#state = this.#read();
  }

  /** Carets and presence. Made when first asked for: it keeps a timer, and a page drawn on the server needs none. */
  get awareness(): Awareness {
    this.#awareness ??= this.#makeAwareness();
    return this.#awareness;
  }

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  /** Hears what the server tells the page. */
  readonly listen = (onNotice: (notice: Notice) => void): (() => void) => {
    this.#noticeListeners.add(onNotice);
    return () => this.#noticeListeners.delete(onNotice);
  };

  /** The same object until something changes. */
  readonly state = (): LinkState => this.#state;

  readonly undo = (): void => void this.#undo.undo();
  readonly redo = (): void => void this.#undo.redo();

  /** Makes changes of another origin one's own to undo, such as a text editor's. */
  readonly alsoUndo = (origin: unknown): void => this.#undo.addTrackedOrigin(origin);

  /** Says which card this page has open. */
  readonly setHere = (cardId: CardId | undefined): void => {
    this.awareness.setLocalStateField('here', cardId);
  };

  /**
   * Connects a moment later; the returned function ends it, a moment later too, or when all that waits is saved.
   * React's StrictMode starts, ends and starts again at once, and then nothing of it happens twice.
   */
  readonly start = (): (() => void) => {
    clearTimeout(this.#timer);
    this.#isLeaving = false;
    this.#timer = setTimeout(() => this.#connect(), 0);
    return () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#isLeaving = true;
        this.#endIfSaved();
      }, 0);
    };
  };

  #makeAwareness(): Awareness {
    const { person } = this.#options;
    const awareness = new Awareness(this.doc);
    awareness.setLocalState({
      user: { personId: person.id, name: person.name, colour: personColour(person.id) },
    });
    awareness.on('change', () => {
      const people = readPeople(awareness, person.id);
      if (isSamePeople(people, this.#people)) return;
      this.#people = people;
      this.#tell();
    });
    return awareness;
  }

  #connect(): void {
    if (this.#socket) return;
    this.#socket = connectBoard({
      ...this.#options,
      doc: this.doc,
      awareness: this.awareness,
      listener: {
        onSynced: (sendBarrier) => {
          this.#isLive = true;
          this.#setLine({ is: 'up' });
          this.#unsaved.connected(sendBarrier);
        },
        onDown: (code) => {
          this.#unsaved.disconnected();
          if (this.#line.is !== 'stopped') this.#setLine({ is: 'down' });
          if (code === CLOSE.accessChanged.code) this.#pass({ type: 'client-changed' });
        },
        onStopped: (says) => this.#setLine({ is: 'stopped', says }),
        onBarrier: (nonce) => this.#unsaved.confirmed(nonce),
        onNotice: (notice) => this.#hear(notice),
      },
    });
  }

  #hear(notice: Notice): void {
    if (notice.type === 'refused') {
      // What this page shows is no longer what the server has, and stays so until it is loaded again.
      this.#refusal = notice.says;
      this.#setLine({ is: 'stopped', says: notice.says });
      this.#disconnect();
    }
    this.#pass(notice);
  }

  #pass(notice: Notice): void {
    for (const listener of this.#noticeListeners) listener(notice);
  }

  #disconnect(): void {
    this.#unsaved.disconnected();
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.destroy();
  }

  /** Nobody shows the board any more: it stays connected for as long as changes wait, unless that is in vain. */
  #endIfSaved(): void {
    const isWaiting = this.#unsaved.count > 0 && this.#line.is !== 'stopped';
    if (!this.#isLeaving || isWaiting) return;
    this.#isLeaving = false;
    this.#disconnect();
    this.#awareness?.destroy();
    this.#awareness = undefined;
    this.#line = { is: 'connecting' };
  }

  #setLine(line: Line): void {
    this.#line = line;
    this.#tell();
  }

  #warnIfUnsaved(): void {
    // What was refused cannot be saved by staying.
    const isUnsaved = this.#unsaved.count > 0 && this.#refusal === undefined;
    if (isUnsaved) this.#endWarning ??= this.#options.warnOnLeave?.();
    else this.#endWarning?.();
    if (!isUnsaved) this.#endWarning = undefined;
  }

  #tell(): void {
    this.#warnIfUnsaved();
    this.#endIfSaved();
    this.#state = this.#read();
    for (const listener of this.#listeners) listener();
  }

  #read(): LinkState {
    return {
      saved: this.#readSaved(),
      people: this.#people,
      isLive: this.#isLive,
      canUndo: this.#undo.canUndo(),
      canRedo: this.#undo.canRedo(),
      ...(this.#refusal !== undefined && { refusal: this.#refusal }),
    };
  }

  #readSaved(): SavedState {
    const waiting = this.#unsaved.count;
    switch (this.#line.is) {
      case 'stopped':
        return { state: 'stopped', says: this.#line.says };
      case 'up':
        return { state: waiting > 0 ? 'saving' : 'saved', waiting };
      case 'connecting':
        return { state: 'connecting', waiting };
      case 'down':
        return { state: 'offline', waiting };
    }
  }
}
