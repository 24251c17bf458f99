import { EventEmitter } from 'node:events';
import type { WebSocket as ServerSocket } from 'ws';
import type { Random } from './random.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What takes sockets: the rooms of the server that runs just now. */
export type Door = {
  /** Resolves with how to serve a socket, or with undefined when there is no handshake. */
  call(address: string, token: string): Promise<((socket: ServerSocket) => void) | undefined>;
};

type LineParts = {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly token: string;
  /** The server, unless it is down. */
  readonly door: () => Door | undefined;
};

/** A browser gives up on a handshake that gets no answer. */
const HANDSHAKE_MS = 60_000;
const CONNECTING = 0;
const OPEN = 1;
const CLOSING = 2;
const CLOSED = 3;

/** One browser's way to the server: how long it takes, and whether there is one. */
export class Line {
  readonly parts: LineParts;
  readonly #sockets = new Set<Wire>();
  #last: Wire | undefined;
  isOnline = true;
  #isDead = false;
  /** The least a frame takes; every frame takes up to five times that. */
  latencyMs: number;
  /** What a page makes its sockets with. */
  readonly WebSocketPolyfill: typeof WebSocket;

  constructor(parts: LineParts) {
    this.parts = parts;
    this.latencyMs = parts.random.pick([0, 0.5, 5, 40]);
    const openWire = (address: string): Wire => {
      const wire = new Wire(this, address, () => this.#sockets.delete(wire));
      this.#sockets.add(wire);
      this.#last = wire;
      return wire;
    };
    class BrowserSocket {
      readonly OPEN = OPEN;
      binaryType = 'arraybuffer';
      readyState = CONNECTING;
      onopen: (() => void) | null = null;
      onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
      onerror: ((event: unknown) => void) | null = null;
      onclose: ((event: { code: number; reason: string }) => void) | null = null;
      readonly #wire: Wire;

      constructor(address: string | URL) {
        this.#wire = openWire(String(address));
        this.#wire.dial({
          opened: () => {
            if (this.readyState !== CONNECTING) return;
            this.readyState = OPEN;
            this.onopen?.();
          },
          heard: (frame) => {
            if (this.readyState !== CLOSED) this.onmessage?.({ data: frame });
          },
          closed: (code, reason) => {
            if (this.readyState === CLOSED) return;
            const isFailure = this.readyState === CONNECTING;
            this.readyState = CLOSED;
            if (isFailure) this.onerror?.({ type: 'error' });
            this.onclose?.({ code, reason });
          },
        });
      }

      send(frame: Uint8Array): void {
        if (this.readyState === CONNECTING) throw new Error('Still connecting');
        if (this.readyState === OPEN) this.#wire.fromBrowser(frame);
      }

      close(): void {
        if (this.readyState >= CLOSING) return;
        this.readyState = CLOSING;
        this.#wire.browserCloses();
      }
    }
    this.WebSocketPolyfill = BrowserSocket as unknown as typeof WebSocket;
  }

  /** The way is gone, and both ends will learn of it. */
  cut(): void {
    for (const wire of [...this.#sockets]) wire.cut();
  }

  /** The browser is gone, and with it the way: no network that comes back opens it again. */
  die(): void {
    this.#isDead = true;
    this.cut();
  }

  get isPassable(): boolean {
    return this.isOnline && !this.#isDead;
  }

  /** The way is gone, and nobody says so. */
  vanish(): void {
    for (const wire of this.#sockets) wire.isSilent = true;
  }

  /** The server's process is no more; what it had sent still arrives. */
  serverDies(): void {
    for (const wire of [...this.#sockets]) wire.serverDies();
  }

  /** How long the next frame takes. */
  delayMs(): number {
    const { random } = this.parts;
    return this.latencyMs * (1 + random.next() * 4);
  }

  /** The socket in use leads nowhere, which the page will find out by itself. */
  get isLost(): boolean {
    return this.#last?.isSilent === true;
  }
}

type BrowserEnd = {
  opened(): void;
  heard(frame: ArrayBuffer): void;
  closed(code: number, reason: string): void;
};

/** One connection. Each direction keeps its order, as TCP does, and loses only its tail. */
class Wire {
  isSilent = false;
  readonly #line: Line;
  readonly #address: string;
  readonly #onEnd: () => void;
  #browser: BrowserEnd | undefined;
  #server: ServerEnd | undefined;
  #isOpen = false;
  #isCut = false;
  #isServerDead = false;
  #nextMs = { up: 0, down: 0 };

  constructor(line: Line, address: string, onEnd: () => void) {
    this.#line = line;
    this.#address = address;
    this.#onEnd = onEnd;
  }

  dial(browser: BrowserEnd): void {
    this.#browser = browser;
    const { time } = this.#line.parts;
    time.after(this.#line.delayMs(), () => void this.#connect());
    time.after(HANDSHAKE_MS, () => {
      if (!this.#isOpen) browser.closed(1006, '');
    });
  }

  fromBrowser(frame: Uint8Array): void {
    const copy = Buffer.from(frame);
    this.#carry('up', () => this.#server?.hear(copy));
  }

  fromServer(frame: Uint8Array): void {
    const copy = new Uint8Array(frame).buffer;
    this.#carry('down', () => this.#browser?.heard(copy));
  }

  browserCloses(): void {
    this.#carry('up', () => this.#server?.end(1005));
    this.#end(1005);
  }

  serverCloses(code: number, reason: string): void {
    this.#carry('down', () => {
      this.#browser?.closed(code, reason);
      this.#carry('up', () => this.#server?.end(code));
    });
  }

  serverTerminates(): void {
    this.#line.parts.time.after(0, () => this.#server?.end(1006));
    this.#end(1006);
  }

  roundTrip(onBack: () => void): void {
    this.#carry('down', () => this.#carry('up', onBack));
  }

  cut(): void {
    if (this.#isCut) return;
    this.#isCut = true;
    const { time, random } = this.#line.parts;
    time.after(random.below(40), () => this.#browser?.closed(1006, ''));
    // The server may learn of it long after the page is back on another socket.
    time.after(random.below(3_000), () => this.#server?.end(1006));
    this.#onEnd();
  }

  serverDies(): void {
    this.#isServerDead = true;
    this.#server = undefined;
    this.#end(1006);
  }

  async #connect(): Promise<void> {
    const { door: findDoor, token } = this.#line.parts;
    const door = this.#line.isPassable ? findDoor() : undefined;
    const serve = await door?.call(this.#address, token);
    if (this.#isServerDead || this.#isCut) return;
    if (!serve || findDoor() !== door) return this.#end(1006);
    this.#carry('down', () => {
      this.#isOpen = true;
      this.#browser?.opened();
    });
    this.#server = new ServerEnd(this);
    serve(this.#server as unknown as ServerSocket);
  }

  #end(code: number): void {
    this.#carry('down', () => {
      this.#browser?.closed(code, '');
      this.#onEnd();
    });
  }

  #carry(way: 'up' | 'down', arrive: () => void): void {
    const { time } = this.#line.parts;
    const atMs = Math.max(this.#nextMs[way], time.nowMs + this.#line.delayMs());
    this.#nextMs[way] = atMs;
    time.after(atMs - time.nowMs, () => {
      if (this.#isCut || this.isSilent || (way === 'up' && this.#isServerDead)) return;
      arrive();
    });
  }
}

/** The server's end of a connection: as much of a `ws` socket as rooms use. */
class ServerEnd extends EventEmitter {
  readonly OPEN = OPEN;
  readyState = OPEN;
  bufferedAmount = 0;
  readonly #wire: Wire;
  #isPaused = false;
  #unread: Buffer[] = [];

  constructor(wire: Wire) {
    super();
    this.#wire = wire;
  }

  hear(frame: Buffer): void {
    if (this.readyState === CLOSED) return;
    if (this.#isPaused) this.#unread.push(frame);
    else this.emit('message', frame, true);
  }

  end(code: number): void {
    if (this.readyState === CLOSED) return;
    this.readyState = CLOSED;
    this.emit('close', code, Buffer.alloc(0));
  }

  send(frame: Uint8Array): void {
    if (this.readyState === OPEN) this.#wire.fromServer(frame);
  }

  close(code: number, reason: string): void {
    if (this.readyState !== OPEN) return;
    this.readyState = CLOSING;
    this.#wire.serverCloses(code, reason);
  }

  terminate(): void {
    if (this.readyState === CLOSED) return;
    this.readyState = CLOSING;
    this.#wire.serverTerminates();
  }

  ping(): void {
    if (this.readyState === OPEN) this.#wire.roundTrip(() => this.emit('pong'));
  }

  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    for (const frame of this.#unread.splice(0)) this.emit('message', frame, true);
  }
}
