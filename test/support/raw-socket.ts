import WebSocket from 'ws';
import type { BoardRow } from '#db/boards.ts';

/** A socket without a page: says what a test wants said, and keeps what it is told. */
export type RawSocket = {
  send(frame: Uint8Array | string): void;
  /** Everything it was told so far, in order. */
  readonly heard: readonly Uint8Array[];
  /** The next frame that is of this kind, from the first one on. */
  hears(isIt: (frame: Uint8Array) => boolean): Promise<Uint8Array>;
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
  close(): void;
  /** Leaves everything that comes in the machine's buffers. */
  stopReading(): void;
};

type Opening = {
  readonly url: string;
  readonly board: Pick<BoardRow, 'id' | 'epoch'>;
  readonly cookie?: string;
  readonly origin?: string;
};

/** Opens a socket on a board; rejects when there is no handshake at all. */
export async function openSocket({ url, board, cookie, origin }: Opening): Promise<RawSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${board.id}.${board.epoch}`, {
    headers: { origin: origin ?? url, ...(cookie && { cookie }) },
  });
  const heard: Uint8Array[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    heard.push(new Uint8Array(data));
    for (const look of [...waiting]) look();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise<void>((opened, failed) => {
    socket.on('open', opened);
    socket.on('error', failed);
  });
  return {
    send: (frame) => socket.send(frame),
    heard,
    hears: (isIt) =>
      new Promise((resolve) => {
        const look = (): void => {
          const frame = heard.find(isIt);
          if (!frame) return;
          waiting.delete(look);
          resolve(frame);
        };
        waiting.add(look);
        look();
      }),
    closed,
    close: () => socket.close(),
    stopReading: () => socket.pause(),
  };
}
