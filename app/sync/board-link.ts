import { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Board } from '#model/board/board.ts';
import { columnsOf, movedOf, newBoardDoc, type BoardDoc } from '#model/board/doc.ts';
import { hashBoard, isSameHash } from '#model/board/hash-board.ts';
import { CLOSE } from '#model/close-codes.ts';
import type { BoardId, CardId, PersonId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import { personColour } from '#model/presence.ts';
import type { Notice } from '#model/wire.ts';
import { createBoardStore, type BoardStore } from './board-store.ts';
import { connectBoard, type BoardSocket, type SocketOptions } from './connect-board.ts';
import { keepOnDevice, type KeptBoard } from './keep-on-device.ts';
import { leftOf, type LeftBehind } from './left-behind.ts';
import { isSamePeople, readPeople, type Carried, type Presence } from './presence.ts';
import {
  countUnsaved,
  readSaved,
  type Line,
  type SavedState,
  type Unsaved,
} from './saved-state.ts';
import type { NewBoardStore } from './new-board-store.ts';
import { createUndo } from './undo.ts';

/** What changes while a board is open, as one value that is the same until something does. */
export type LinkState = {
  readonly saved: SavedState;
  readonly people: readonly Presence[];
  /** The server's content is here, or without a line what this device keeps of it: the board can be changed. */
  readonly isLive: boolean;
  /** Leaving the page now loses nothing: all is saved, on this disk or in vain. */
  readonly isSafe: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Why the server did not take a change. */
  readonly refusal?: string;
  /** The code with which the server hung up for good. */
  readonly closeCode?: number;
  /** Own changes that can never be sent, to copy. */
  readonly left?: LeftBehind;
  /** This is not the board the server has: the link has ended, and another must take its place (R16). */
  readonly isSpoilt: boolean;
};

export type LinkOptions = Pick<SocketOptions, 'serverUrl' | 'WebSocketPolyfill' | 'random'> & {
  readonly boardId: BoardId;
  readonly epoch: number;
  readonly initial: Board;
  /** Shows `initial` already, and the document from when it is filled. */
  readonly store?: NewBoardStore;
  readonly person: { readonly id: PersonId; readonly name: string };
  /** Keeps the board on this device (R23), so that changes outlive the page. */
  readonly isKept?: boolean;
  /** Takes the place of a spoilt link; it does not give up its place once more. */
  readonly isAnew?: boolean;
  /** Warns before the page is left while changes would be lost; returns how to end the warning. */
  readonly warnOnLeave?: () => () => void;
};

/** One open board of one page: document, socket, presence, undo, and what is saved of it. Runs without React. */
export class BoardLink {
  readonly doc: BoardDoc = newBoardDoc();
  readonly store: BoardStore;
  readonly #options: LinkOptions;
  readonly #follow: () => void;
  readonly #undo: Y.UndoManager;
  readonly #unsaved: Unsaved;
  readonly #kept: KeptBoard | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #noticeListeners = new Set<(notice: Notice) => void>();
  #awareness: Awareness | undefined;
  #socket: BoardSocket | undefined;
  #line: Line = { is: 'connecting' };
  #isLive = false;
  #isSpoilt = false;
  #refusal: string | undefined;
  #left: LeftBehind | undefined;
  #people: readonly Presence[] = [];
  #state: LinkState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWanted = false;
  #isLeaving = false;
  #endWarning: (() => void) | undefined;

  constructor(options: LinkOptions) {
    this.#options = options;
    const { boardId, epoch, person } = options;
    const store = createBoardStore(this.doc, options.initial, {
      isHeld: true,
      ...(options.store && { store: options.store }),
    });
    this.store = store;
    this.#follow = store.follow;
    this.#unsaved = countUnsaved(this.doc, {
      isOwn: (origin) => !this.#isFromServer(origin) && !this.#kept?.isFromHere(origin),
      onMade: (change) => this.#kept?.made(change),
      onChange: () => this.#tell(),
    });
    if (options.isKept) {
      this.#kept = keepOnDevice(this.doc, {
        place: { personId: person.id, boardId, epoch },
        unsaved: this.#unsaved,
        isGiven: (origin) => this.#isFromServer(origin),
        onLeft: (left) => this.#setLeft(left),
        onChange: () => this.#tell(),
      });
    }
    movedOf(this.doc).observe(({ keysChanged }) => this.#leaveMoved(keysChanged));
    this.#undo = createUndo(this.doc);
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

  /** Says what is in the hand on this page, and where it would land: presence, not an edit. */
  readonly setCarried = (carried: Carried | undefined): void => {
    const cardIds = carried?.cardIds.slice(0, LIMITS.carriedShown) ?? [];
    this.awareness.setLocalStateField('carried', carried && { ...carried, cardIds });
  };

  /** Resolves with whether all that was done here so far is on the server, as soon as that can be said. */
  readonly whenSaved = (): Promise<boolean> =>
    new Promise((resolve) => {
      const look = (): void => {
        const { state } = this.#state.saved;
        if (state === 'saving' || state === 'connecting') return;
        this.#listeners.delete(look);
        resolve(state === 'saved');
      };
      this.#listeners.add(look);
      look();
    });

  /** The text that was left behind is not needed any more. */
  readonly forgetLeft = (): void => {
    this.#setLeft(undefined);
    this.#kept?.forgetLeft();
  };

  /**
   * Connects a moment later; the returned function ends it, a moment later too, or when all that waits is saved.
   * React's StrictMode starts, ends and starts again at once, and then nothing of it happens twice.
   */
  readonly start = (): (() => void) => {
    clearTimeout(this.#timer);
    this.#isLeaving = false;
    this.#timer = setTimeout(() => void this.#open(), 0);
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

  #isFromServer(origin: unknown): boolean {
    return this.#socket !== undefined && origin === this.#socket.origin;
  }

  /** What this device keeps comes before the server is asked: the first exchange then says what the server lacks. */
  async #open(): Promise<void> {
    if (this.#isWanted) return;
    this.#isWanted = true;
    if (this.#kept) await this.#kept.open();
    if (this.#isWanted) this.#connect();
  }

  #connect(): void {
    const { person } = this.#options;
    this.#socket = connectBoard({
      ...this.#options,
      personId: person.id,
      doc: this.doc,
      awareness: this.awareness,
      listener: {
        onSynced: (sendBarrier) => {
          this.#goLive();
          this.#setLine({ is: 'up' });
          this.#unsaved.connected(sendBarrier);
          void this.#kept?.adopt();
        },
        onDown: (code) => {
          this.#unsaved.disconnected();
          if (code === undefined || code < CLOSE.malformed.code) this.#goLiveFromCopy();
          if (this.#line.is !== 'stopped') this.#setLine({ is: 'down' });
          if (code === CLOSE.accessChanged.code) this.#pass({ type: 'client-changed' });
        },
        onStopped: (code, says) => this.#stop({ is: 'stopped', code, says }),
        onBarrier: (nonce) => {
          this.#kept?.confirmed(nonce);
          this.#unsaved.confirmed(nonce);
        },
        onNotice: (notice) => this.#hear(notice),
        onCheck: (hash) => this.#compare(hash),
      },
    });
  }

  #goLive(): void {
    this.#isLive = true;
    this.#follow();
  }

  /** Without a line the board is what this device keeps; while there is hope, what the page came with is newer. */
  #goLiveFromCopy(): void {
    if (columnsOf(this.doc).size > 0) this.#goLive();
  }

  #hear(notice: Notice): void {
    if (notice.type === 'refused') {
      // What this page shows is no longer what the server has, and stays so until it is loaded again.
      this.#refusal = notice.says;
      this.#stop({ is: 'stopped', says: notice.says });
      this.#disconnect();
    }
    this.#pass(notice);
  }

  /** With nothing of one's own under way, this document must say what the server's says (R16). */
  #compare(hash: string): void {
    const isInStep = this.#line.is === 'up' && this.#unsaved.count === 0;
    if (!isInStep || isSameHash(hash, hashBoard(this.store.board(), this.doc))) return;
    this.#socket?.reportMismatch();
    if (!this.#options.isAnew) void this.#giveUp();
  }

  /** The document and its copy go; nobody's text is in them alone. */
  async #giveUp(): Promise<void> {
    await this.#kept?.discard();
    // Something was written meanwhile: it is sent first, and the next check finds the rest.
    if (this.#unsaved.count > 0) return;
    this.#disconnect();
    this.#isSpoilt = true;
    this.#tell();
  }

  /** For good: what waits goes on with the next sign-in, or never, and then it is left as text. */
  #stop(line: Line & { is: 'stopped' }): void {
    if (line.code !== CLOSE.signedOut.code) {
      const why = line.code === CLOSE.oldEpoch.code ? 'restored' : 'refused';
      this.#left = leftOf(this.doc, this.#unsaved.cardIds(), why) ?? this.#left;
    }
    this.#kept?.stopped(line.code, this.#left);
    this.#setLine(line);
  }

  /** Cards went to another board: what was written in them here and is not there in time stays as text (R37). */
  #leaveMoved(cardIds: ReadonlySet<unknown>): void {
    const written = this.#unsaved.cardIds().filter((id) => cardIds.has(id));
    const left = leftOf(this.doc, written, 'moved');
    if (!left) return;
    this.#kept?.leave(left);
    this.#setLeft(left);
  }

  #setLeft(left: LeftBehind | undefined): void {
    this.#left = left;
    this.#tell();
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
    this.#isWanted = false;
    this.#disconnect();
    this.#kept?.close();
    this.#awareness?.destroy();
    this.#awareness = undefined;
    this.#line = { is: 'connecting' };
  }

  #setLine(line: Line): void {
    this.#line = line;
    this.#tell();
  }

  /** What was refused cannot be saved by staying, and what is on this disk goes on when the board is opened again. */
  #isSafe(): boolean {
    const isDone = this.#unsaved.count === 0 || this.#refusal !== undefined;
    return isDone || (this.#kept?.isSafe ?? false);
  }

  #warnIfLost(): void {
    const isSafe = this.#isSafe();
    if (!isSafe) this.#endWarning ??= this.#options.warnOnLeave?.();
    else this.#endWarning?.();
    if (isSafe) this.#endWarning = undefined;
  }

  #tell(): void {
    this.#warnIfLost();
    this.#endIfSaved();
    this.#state = this.#read();
    for (const listener of this.#listeners) listener();
  }

  #read(): LinkState {
    return {
      saved: readSaved(this.#line, this.#unsaved.count),
      people: this.#people,
      isLive: this.#isLive,
      isSafe: this.#isSafe(),
      isSpoilt: this.#isSpoilt,
      canUndo: this.#undo.canUndo(),
      canRedo: this.#undo.canRedo(),
      ...(this.#line.is === 'stopped' &&
        this.#line.code !== undefined && { closeCode: this.#line.code }),
      ...(this.#refusal !== undefined && { refusal: this.#refusal }),
      ...(this.#left && { left: this.#left }),
    };
  }
}
