import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What a frame from a server is, as far as the benchmark cares. */
export type Heard = 'step1' | 'step2' | 'update' | 'presence' | 'authenticated' | 'other';

/** How pages and a server talk: the same y-protocols messages, in envelopes of their own. */
export type Dialect = {
  /** The first thing to say; undefined: step 1 at once. */
  hello(board: string): Uint8Array | undefined;
  frame(board: string, type: Saying, body: Uint8Array): Uint8Array;
  heard(frame: Uint8Array): Heard;
  /** The update or presence in a frame. */
  body(frame: Uint8Array): Uint8Array;
};

export type Saying = 'step1' | 'step2' | 'update' | 'presence';

const SYNC = 0;
const PRESENCE = 1;
const AUTH = 2;
const SYNC_REPLY = 4;
const STEPS = { step1: 0, step2: 1, update: 2 } as const;
const HEARD = ['step1', 'step2', 'update'] as const;

function write(encoder: encoding.Encoder, type: Saying, body: Uint8Array): void {
  encoding.writeVarUint(encoder, type === 'presence' ? PRESENCE : SYNC);
  if (type !== 'presence') encoding.writeVarUint(encoder, STEPS[type]);
  encoding.writeVarUint8Array(encoder, body);
}

/** y-websocket's, which Quarterdeck and the relay speak too. */
export const Y_WEBSOCKET: Dialect = {
  hello: () => undefined,
  frame: (_board, type, body) => encoding.encode((encoder) => write(encoder, type, body)),
  heard: (frame) => heardAt(frame, 0),
  body: (frame) => bodyAt(frame, 0),
};

/** Hocuspocus': a document's name before every message, and a token before the first. */
export const HOCUSPOCUS: Dialect = {
  hello: (board) =>
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, board);
      encoding.writeVarUint(encoder, AUTH);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, 'token');
      encoding.writeVarString(encoder, '4.7.0');
    }),
  frame: (board, type, body) =>
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, board);
      write(encoder, type, body);
    }),
  heard: (frame) => heardAt(frame, 1 + (frame[0] ?? 0)),
  body: (frame) => bodyAt(frame, 1 + (frame[0] ?? 0)),
};

function heardAt(frame: Uint8Array, at: number): Heard {
  const type = frame[at];
  if (type === SYNC || type === SYNC_REPLY) return HEARD[frame[at + 1] ?? 3] ?? 'other';
  if (type === PRESENCE) return 'presence';
  return type === AUTH && frame[at + 1] === 2 ? 'authenticated' : 'other';
}

function bodyAt(frame: Uint8Array, at: number): Uint8Array {
  const start = frame[at] === PRESENCE ? at + 1 : at + 2;
  // lib0 reads by the buffer's end, not the view's.
  return decoding.readVarUint8Array(decoding.createDecoder(frame.slice(start)));
}
