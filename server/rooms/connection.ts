import type { RawData, WebSocket } from 'ws';
import { CLOSE, type CloseReason } from '#model/close-codes.ts';
import type { Limits } from '#model/limits.ts';
import type { PresentPerson } from '#model/presence.ts';
import type { Call, Visitor } from './authorise.ts';
import { createPace, type Pace } from './pace.ts';
import { decodeMessage, type Message } from './wire.ts';

/** How long a browser may take over the closing handshake. */
const CLOSING_MS = 3_000;

type ConnectionOptions = {
  readonly socket: WebSocket;
  readonly call: Call;
  readonly visitor: Visitor;
  readonly limits: Limits;
  readonly onMessage: (message: Message) => void;
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
  /** A change of it was refused: it is never told that all it wrote is kept (R2). */
  isRefused = false;

  readonly #socket: WebSocket;
  readonly #limits: Limits;
  readonly #pace: Pace;
  #isClosed = false;
  #isHungUp = false;
  #isAlive = true;
  #pageId: number | undefined;
  /** Bytes the first answer may leave waiting, whatever the size of the document. */
  #allowance = 0;

  constructor({ socket, call, visitor, limits, onMessage, onGone }: ConnectionOptions) {
    this.call = call;
    this.visitor = visitor;
    this.#socket = socket;
    this.#limits = limits;
    this.#pace = createPace({ perSecond: limits.messagesPerSecond });
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
      onGone();
    });
  }

  get person(): PresentPerson {
    return this.visitor.person;
  }

  get canWrite(): boolean {
    return this.visitor.access === 'write';
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** We ended it, for a reason: what it sent before and is not yet taken in is not wanted either. */
  get isHungUp(): boolean {
    return this.#isHungUp;
  }

  /** The page on this socket has one presence and keeps it; false for any other. */
  claimPage(pageId: number): boolean {
    this.#pageId ??= pageId;
    return this.#pageId === pageId;
  }

  /** Sends a frame; a reader that lets too many bytes pile up is dropped instead (R11). */
  send(frame: Uint8Array): void {
    if (this.#isClosed) return;
    if (this.#socket.bufferedAmount > this.#limits.bufferedBytes + this.#allowance) {
      return this.cut();
    }
    this.#socket.send(frame);
  }

  /** Sends a document, which may be longer than what a reader may otherwise have waiting. */
  sendDocument(frame: Uint8Array): void {
    this.#allowance = Math.max(this.#allowance, frame.byteLength);
    this.send(frame);
  }

  /** Hangs up and says why; what still arrives is not read. */
  close(reason: CloseReason): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#isHungUp = true;
    this.#socket.close(CLOSE[reason].code, reason);
    setTimeout(() => this.#socket.terminate(), CLOSING_MS).unref();
  }

  /** Hangs up at once, for somebody who would not read a reason. */
  cut(): void {
    this.#isClosed = true;
    this.#socket.terminate();
  }

  /** Asks for a sign of life; who gave none since the last time is cut off. */
  ping(): void {
    if (!this.#isAlive) return this.cut();
    this.#isAlive = false;
    if (!this.#isClosed) this.#socket.ping();
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
