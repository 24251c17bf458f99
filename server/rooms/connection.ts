import type { RawData, WebSocket } from 'ws';
import { CLOSE, type CloseReason } from '#model/close-codes.ts';
import type { Limits } from '#model/limits.ts';
import type { PresentPerson } from '#model/presence.ts';
import type { Call, Visitor } from './authorise.ts';
import { createPace, type Pace } from './pace.ts';
import { decodeMessage, encodeStep1, type Message } from './wire.ts';

/** How long a browser may take over the closing handshake. */
const CLOSING_MS = 3_000;

type ConnectionOptions = {
  readonly socket: WebSocket;
  readonly call: Call;
  readonly visitor: Visitor;
  readonly limits: Limits;
  readonly onMessage: (message: Message) => void;
  /** Too much waits for this reader: the room is to send it no more edits until `onDrained`. */
  readonly onBehind: () => void;
  readonly onDrained: () => void;
  /** A change of it was refused; told once. */
  readonly onRefused: () => void;
  readonly onGone: () => void;
};

/** One open socket of one person on one board: counts, decodes, hangs up with a reason. It knows nothing of documents. */
export class Connection {
  /** What the socket was opened with, to ask again whether it may stay. */
  readonly call: Call;
  readonly visitor: Visitor;
  /** The board it is on is served, and its answer to the server's step 1 has come: now it may write. */
  hasAnswered = false;
  /** It has the document as the server knew it, and gets every edit since. */
  isInStep = false;
  /** It was not asked yet what it has, because that was better done once it had said so itself. */
  isUnasked = false;
  /** It sent something that builds on what never came, and was asked for all it has; until then nothing is taken. */
  isBehind = false;
  /** How often that happened. */
  gaps = 0;
  /** The barrier to answer when it is no longer behind. */
  heldNonce: number | undefined;
  /** It said that its board is another than ours. */
  isMismatched = false;
  /** What it was sent of the document before too much waited for it; it gets the rest when that is read. */
  resumeFrom: Uint8Array | undefined;

  readonly #socket: WebSocket;
  readonly #limits: Limits;
  readonly #pace: Pace;
  readonly #greetingPace: Pace;
  readonly #onBehind: () => void;
  readonly #onDrained: () => void;
  readonly #onRefused: () => void;
  #isRefused = false;
  #isClosed = false;
  #isHungUp = false;
  #isAlive = true;
  #pageId: number | undefined;
  /** Steps 1 it has not answered yet. */
  #owed = 0;
  /** Runs out when a slow reader takes too long. */
  #patience: NodeJS.Timeout | undefined;

  constructor(options: ConnectionOptions) {
    const { socket, call, visitor, limits, onMessage, onGone } = options;
    this.call = call;
    this.visitor = visitor;
    this.#socket = socket;
    this.#limits = limits;
    this.#pace = createPace({ perSecond: limits.messagesPerSecond });
    this.#greetingPace = createPace({ perSecond: limits.greetingsPerSecond });
    this.#onBehind = options.onBehind;
    this.#onDrained = options.onDrained;
    this.#onRefused = options.onRefused;
    socket.on('message', (data, isBinary) => {
      const message = this.#read(data, isBinary);
      if (message) onMessage(message);
    });
    socket.on('pong', () => {
      this.#isAlive = true;
    });
    // A frame over the limit, broken framing or a cut line: 'close' follows and says so.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#isClosed = true;
      clearTimeout(this.#patience);
      onGone();
    });
  }

  get person(): PresentPerson {
    return this.visitor.person;
  }

  get canWrite(): boolean {
    return this.visitor.access === 'write';
  }

  /** A change of it was refused: it is never told that all it wrote is kept (R2). */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  /** Refuses a change, and says so with `frame`. */
  refuse(frame: Uint8Array): void {
    this.send(frame);
    if (this.#isRefused) return;
    this.#isRefused = true;
    this.#onRefused();
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** We ended it, for a reason: what it sent before and is not yet taken in is not wanted either. */
  get isHungUp(): boolean {
    return this.#isHungUp;
  }

  /** Too much waits for it: edits and presence are kept from it until that is read (R26). */
  get isLagging(): boolean {
    return this.#patience !== undefined;
  }

  /** The page on this socket has one presence and keeps it; false for any other. */
  claimPage(pageId: number): boolean {
    this.#pageId ??= pageId;
    return this.#pageId === pageId;
  }

  /** Asks for all it has that a document of this state has not (sync step 1). */
  askFor(stateVector: Uint8Array): void {
    this.#owed += 1;
    this.send(encodeStep1(stateVector));
  }

  /** Whether a step 2 is the answer to a step 1 of ours, which may be as long as a document; each is answered once. */
  takeAnswer(): boolean {
    if (this.#owed === 0) return false;
    this.#owed -= 1;
    return true;
  }

  /** Whether it may be told once more who is here. */
  mayBeGreeted(): boolean {
    return !this.isLagging && this.#greetingPace.take();
  }

  /** Sends a frame. When too much waits after that, the room is told (R26). */
  send(frame: Uint8Array): void {
    if (this.#isClosed) return;
    this.#socket.send(frame);
    if (this.#socket.bufferedAmount > this.#limits.bufferedBytes) this.#lag();
  }

  /** Hangs up and says why; what still arrives is not read. */
  close(reason: CloseReason): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#isHungUp = true;
    hangUp(this.#socket, reason);
  }

  /** Hangs up at once, for somebody who would not read a reason. */
  cut(): void {
    this.#isClosed = true;
    this.#socket.terminate();
  }

  /** Asks for a sign of life; who gave none since the last time is cut off. */
  ping(): void {
    // What it has to read first comes before the ping, and has a time limit of its own.
    if (this.#isClosed || this.isLagging) return;
    if (!this.#isAlive) return this.cut();
    this.#isAlive = false;
    this.#socket.ping();
  }

  #lag(): void {
    if (this.isLagging) return;
    const { bufferedBytes, drainMs } = this.#limits;
    const shares = Math.ceil(this.#socket.bufferedAmount / bufferedBytes);
    this.#patience = setTimeout(() => this.close('tooSlow'), shares * drainMs).unref();
    this.#onBehind();
    // Written when all before it has left this process.
    this.#socket.ping(undefined, undefined, () => this.#drain());
  }

  #drain(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#isAlive = true;
    if (!this.#isClosed) this.#onDrained();
  }

  #read(data: RawData, isBinary: boolean): Message | undefined {
    if (this.#isClosed) return undefined;
    if (!this.#pace.take()) {
      this.close('tooFast');
      return undefined;
    }
    const message = isBinary && Buffer.isBuffer(data) ? decodeMessage(data) : undefined;
    if (!message) this.close('malformed');
    return message;
  }
}

/** Closes a socket with a reason a browser can read, and does not wait for long that it does. */
export function hangUp(socket: WebSocket, reason: CloseReason): void {
  socket.close(CLOSE[reason].code, reason);
  setTimeout(() => socket.terminate(), CLOSING_MS).unref();
}
