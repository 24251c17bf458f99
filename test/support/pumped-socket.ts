import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';

/** The server's end of a socket whose line is pumped by hand: what is sent waits until the test lets it through. */
export type PumpedSocket = {
  /** As the server takes it. */
  readonly socket: WebSocket;
  /** What came through. */
  readonly arrived: readonly Uint8Array[];
  /** Bytes that wait in the server. */
  readonly waitingBytes: number;
  /** The code the server hung up with. */
  readonly closeCode: number | undefined;
  /** From now on nothing comes through. */
  block(): void;
  /** Lets everything through that waits, and all that follows. */
  unblock(): void;
  /** A frame of the client's. */
  say(frame: Uint8Array): void;
};

type Waiting = { readonly bytes: Uint8Array | undefined; readonly done?: () => void };

/** Makes a socket with its line open. */
export function createPumpedSocket(): PumpedSocket {
  const arrived: Uint8Array[] = [];
  let waiting: Waiting[] = [];
  let isBlocked = false;
  let closeCode: number | undefined;
  const waitingBytes = (): number =>
    waiting.reduce((sum, { bytes }) => sum + (bytes?.byteLength ?? 0), 0);
  const put = (one: Waiting): void => {
    waiting.push(one);
    if (!isBlocked) flush();
  };
  const flush = (): void => {
    const through = waiting;
    waiting = [];
    for (const { bytes, done } of through) {
      if (bytes) arrived.push(bytes);
      done?.();
    }
  };
  class End extends EventEmitter {
    get bufferedAmount(): number {
      return waitingBytes();
    }
    send(bytes: Uint8Array): void {
      put({ bytes: bytes.slice() });
    }
    ping(_data?: unknown, _mask?: unknown, done?: () => void): void {
      put({ bytes: undefined, done });
    }
    close(code: number): void {
      closeCode ??= code;
    }
    terminate(): void {
      closeCode ??= 1006;
    }
    pause(): void {
      // What the client says is handed over by hand.
    }
    resume(): void {
      // As above.
    }
  }
  const end = new End();
  return {
    socket: end as unknown as WebSocket,
    arrived,
    get waitingBytes() {
      return waitingBytes();
    },
    get closeCode() {
      return closeCode;
    },
    block: () => {
      isBlocked = true;
    },
    unblock: () => {
      isBlocked = false;
      flush();
    },
    say: (frame) => void end.emit('message', Buffer.from(frame), true),
  };
}
