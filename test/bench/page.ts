import WebSocket from 'ws';
import * as Y from 'yjs';
import type { Dialect, Saying } from './dialect.ts';
import type { Address } from './contestants.ts';

/** An update with nothing in it. */
const NOTHING = Uint8Array.of(0, 0);
const NO_STATE = Uint8Array.of(0);

export type PageOptions = {
  /** What it has already, as a state vector: nothing unless said otherwise. */
  readonly stateVector?: Uint8Array;
  /** What it answers to the server's step 1. */
  readonly answer?: Uint8Array;
  /** Keep the updates, to make a document of at the end. */
  readonly keeps?: boolean;
  readonly onUpdate?: (frame: Uint8Array, page: Page) => void;
  readonly onPresence?: (frame: Uint8Array) => void;
};

/**
 * One page as lean as can be, so that two cores are the server's as much as may be: it makes no document of what it
 * hears, but keeps it, or a fingerprint of it.
 */
export class Page {
  /** Of all updates since it started counting, in order: pages with the same one have heard the same. */
  fingerprint = 0;
  /** Of the answer to what it lacked. */
  answerFingerprint = 0;
  /** Updates since it started counting. */
  updates = 0;
  /** When the last document frame came. */
  lastAtMs = 0;
  isClosed = false;
  readonly kept: Uint8Array[] = [];
  /** Resolves when the server has answered what it lacks. */
  readonly inStep: Promise<void>;
  readonly #socket: WebSocket;
  readonly #dialect: Dialect;
  readonly #board: string;
  #isInStep = false;

  constructor(address: Address, options: PageOptions = {}) {
    const { dialect, board } = address;
    this.#dialect = dialect;
    this.#board = board;
    this.#socket = new WebSocket(address.url, {
      headers: address.headers,
      perMessageDeflate: false,
      maxPayload: 1 << 30,
    });
    this.inStep = new Promise((resolve, reject) => {
      this.#socket.on('error', reject);
      this.#socket.on('close', (code) => {
        this.isClosed = true;
        reject(new Error(`Closed with ${code} before it was in step`));
      });
      this.#socket.on('open', () => {
        const hello = dialect.hello(board);
        if (hello) this.#socket.send(hello);
        else this.say('step1', options.stateVector ?? NO_STATE);
      });
      this.#socket.on('message', (data: Buffer) => {
        const heard = dialect.heard(data);
        if (heard === 'authenticated') this.say('step1', options.stateVector ?? NO_STATE);
        if (heard === 'step1') this.say('step2', options.answer ?? NOTHING);
        if (heard === 'presence') options.onPresence?.(data);
        if (heard !== 'step2' && heard !== 'update') return;
        this.lastAtMs = performance.now();
        if (options.keeps) this.kept.push(data);
        if (heard === 'step2') {
          this.answerFingerprint = fingerprint(0, data);
          this.#isInStep = true;
          resolve();
        } else if (this.#isInStep) {
          this.fingerprint = fingerprint(this.fingerprint, data);
          this.updates += 1;
          options.onUpdate?.(data, this);
        }
      });
    });
    // Whoever waits for it hears of it.
    this.inStep.catch(() => undefined);
  }

  say(type: Saying, body: Uint8Array): void {
    this.#socket.send(this.#dialect.frame(this.#board, type, body));
  }

  /** Bytes that are not on their way yet. */
  get waitingBytes(): number {
    return this.#socket.bufferedAmount;
  }

  /** From here on counts what it hears: who opens a board may be told twice what was loaded. */
  startCounting(): void {
    this.fingerprint = 0;
    this.updates = 0;
  }

  /** How far a frame takes the clock of the page that wrote it. */
  clockIn(frame: Uint8Array, clientId: number): number {
    return Y.parseUpdateMeta(this.#dialect.body(frame)).to.get(clientId) ?? 0;
  }

  stopReading(): void {
    this.#socket.pause();
  }

  end(): void {
    this.#socket.terminate();
  }

  /** The document of all it has kept, on top of what it began with. */
  document(begin: readonly Uint8Array[] = []): Y.Doc {
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const bytes of begin) Y.applyUpdate(doc, bytes);
      for (const frame of this.kept) Y.applyUpdate(doc, this.#dialect.body(frame));
    });
    return doc;
  }
}

function fingerprint(before: number, frame: Uint8Array): number {
  let hash = before;
  for (let at = 0; at < frame.length; at += 1) hash = (Math.imul(hash, 31) + (frame[at] ?? 0)) | 0;
  return hash;
}

/** Opens so many pages at once and waits until all are in step. */
export async function openPages(
  count: number,
  address: Address,
  options: PageOptions = {},
): Promise<Page[]> {
  const pages = Array.from({ length: count }, () => new Page(address, options));
  await Promise.all(pages.map(({ inStep }) => inStep));
  return pages;
}

/** Whether two documents say the same and nothing hangs in the air. */
export function isSameDocument(a: Y.Doc, b: Y.Doc): boolean {
  const isWhole = [a, b].every(({ store }) => !store.pendingStructs && !store.pendingDs);
  const state = (doc: Y.Doc): string =>
    JSON.stringify(['meta', 'columns', 'cards'].map((name) => sorted(doc.getMap(name).toJSON())));
  return isWhole && state(a) === state(b);
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, sorted(inner)]);
}
