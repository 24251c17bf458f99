import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import {
  MESSAGE_AWARENESS,
  MESSAGE_BARRIER,
  MESSAGE_CHECK,
  MESSAGE_MISMATCH,
  MESSAGE_NOTICE,
  MESSAGE_QUERY_AWARENESS,
  MESSAGE_SYNC,
  type Notice,
} from '#model/wire.ts';

/** Bytes ↔ messages of a board's socket (docs/sync-rules.md). */

const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;

/** One page's presence, as y-protocols numbers it. `json` is `null` when the page is gone. */
export type PresenceEntry = {
  readonly pageId: number;
  readonly clock: number;
  readonly json: string;
};

/** What a client may say. */
export type Message =
  | { readonly type: 'step1'; readonly stateVector: Uint8Array }
  | { readonly type: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly type: 'presence'; readonly entries: readonly PresenceEntry[] }
  | { readonly type: 'query-presence' }
  | { readonly type: 'barrier'; readonly nonce: number }
  | { readonly type: 'mismatch' };

/** Reads one frame; undefined when it is not exactly one message. Takes a copy, so nothing keeps the frame. */
export function decodeMessage(frame: Uint8Array): Message | undefined {
  // A copy in a buffer of its own: frames are views into memory shared with other sockets, and lib0 reads by the
  // buffer's end, not the view's.
  const decoder = decoding.createDecoder(new Uint8Array(frame));
  try {
    const message = readMessage(decoder);
    return decoding.hasContent(decoder) ? undefined : message;
  } catch {
    // Whatever lib0 threw at: the frame ends too early or holds something else.
    return undefined;
  }
}

function readMessage(decoder: decoding.Decoder): Message | undefined {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE_SYNC:
      return readSync(decoder);
    case MESSAGE_AWARENESS:
      return { type: 'presence', entries: readPresence(decoding.readVarUint8Array(decoder)) };
    case MESSAGE_QUERY_AWARENESS:
      return { type: 'query-presence' };
    case MESSAGE_BARRIER:
      return { type: 'barrier', nonce: decoding.readVarUint(decoder) };
    case MESSAGE_MISMATCH:
      return { type: 'mismatch' };
    default:
      return undefined;
  }
}

function readSync(decoder: decoding.Decoder): Message | undefined {
  const step = decoding.readVarUint(decoder);
  const body = decoding.readVarUint8Array(decoder);
  if (step === STEP_2) return { type: 'step2', update: body };
  if (step === UPDATE) return { type: 'update', update: body };
  if (step !== STEP_1) return undefined;
  Y.decodeStateVector(body);
  return { type: 'step1', stateVector: body };
}

function readPresence(bytes: Uint8Array): PresenceEntry[] {
  const decoder = decoding.createDecoder(bytes);
  const entries: PresenceEntry[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    entries.push({
      pageId: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      json: decoding.readVarString(decoder),
    });
  }
  return entries;
}

/** "This is what I have; answer with what I lack." */
export function encodeStep1(stateVector: Uint8Array): Uint8Array {
  return encodeSync(STEP_1, stateVector);
}

/** The answer to a client's step 1. */
export function encodeStep2(update: Uint8Array): Uint8Array {
  return encodeSync(STEP_2, update);
}

/** An edit, for everybody on the board. */
export function encodeUpdate(update: Uint8Array): Uint8Array {
  return encodeSync(UPDATE, update);
}

function encodeSync(step: number, body: Uint8Array): Uint8Array {
  const head = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_SYNC);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint(encoder, body.byteLength);
  });
  // A body may be a whole document: it is copied once.
  const frame = new Uint8Array(head.byteLength + body.byteLength);
  frame.set(head);
  frame.set(body, head.byteLength);
  return frame;
}

/** Who is here and what they do. */
export function encodePresence(entries: readonly PresenceEntry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_AWARENESS);
    const body = encoding.encode((states) => {
      encoding.writeVarUint(states, entries.length);
      for (const { pageId, clock, json } of entries) {
        encoding.writeVarUint(states, pageId);
        encoding.writeVarUint(states, clock);
        encoding.writeVarString(states, json);
      }
    });
    encoding.writeVarUint8Array(encoder, body);
  });
}

/** "All you sent before this barrier is durable." (R2) */
export function encodeBarrier(nonce: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_BARRIER);
    encoding.writeVarUint(encoder, nonce);
  });
}

/** "This is what the board says." (R16) */
export function encodeCheck(hash: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_CHECK);
    encoding.writeVarString(encoder, hash);
  });
}

/** Something changed elsewhere, or a change was refused. */
export function encodeNotice(notice: Notice): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_NOTICE);
    encoding.writeVarString(encoder, JSON.stringify(notice));
  });
}
