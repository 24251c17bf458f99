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
} from '#model/wire.ts';

/** Frames as a page sends them, written here a second time so that the server's reading is held to the protocol. */
export const frames = {
  step1: (stateVector: Uint8Array = new Uint8Array([0])) => sync(0, stateVector),
  step2: (update: Uint8Array = new Uint8Array([0, 0])) => sync(1, update),
  update: (update: Uint8Array) => sync(2, update),
  barrier: (nonce: number) =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE_BARRIER);
      encoding.writeVarUint(encoder, nonce);
    }),
  mismatch: () => new Uint8Array([MESSAGE_MISMATCH]),
  queryPresence: () => new Uint8Array([MESSAGE_QUERY_AWARENESS]),
  presence: (pageId: number, clock: number, state: unknown) =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE_AWARENESS);
      const body = encoding.encode((states) => {
        encoding.writeVarUint(states, 1);
        encoding.writeVarUint(states, pageId);
        encoding.writeVarUint(states, clock);
        encoding.writeVarString(states, JSON.stringify(state));
      });
      encoding.writeVarUint8Array(encoder, body);
    }),
};

function sync(step: number, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_SYNC);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, body);
  });
}

/** What kind of frame it is, for waiting for one. */
export const isFrame = {
  step1: (frame: Uint8Array) => frame[0] === MESSAGE_SYNC && frame[1] === 0,
  step2: (frame: Uint8Array) => frame[0] === MESSAGE_SYNC && frame[1] === 1,
  update: (frame: Uint8Array) => frame[0] === MESSAGE_SYNC && frame[1] === 2,
  presence: (frame: Uint8Array) => frame[0] === MESSAGE_AWARENESS,
  check: (frame: Uint8Array) => frame[0] === MESSAGE_CHECK,
  notice: (frame: Uint8Array) => frame[0] === MESSAGE_NOTICE,
  barrier: (nonce: number) => (frame: Uint8Array) =>
    frame[0] === MESSAGE_BARRIER && frame[1] === nonce,
};

/** The states in a presence frame, by page. */
export function statesIn(frame: Uint8Array): Map<number, Record<string, unknown> | null> {
  const outer = decoding.createDecoder(frame);
  decoding.readVarUint(outer);
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer));
  const states = new Map<number, Record<string, unknown> | null>();
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const pageId = decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    states.set(pageId, JSON.parse(decoding.readVarString(decoder)) as Record<string, unknown>);
  }
  return states;
}

/** Puts into a document what a sync step 2 or an update says; other frames say nothing of it. */
export function applyFrame(doc: Y.Doc, frame: Uint8Array): void {
  if (!isFrame.step2(frame) && !isFrame.update(frame)) return;
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
}

/** What a sync step 1 says its sender has. */
export function stateVectorIn(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  return decoding.readVarUint8Array(decoder);
}

/** The hash in a check. */
export function hashIn(frame: Uint8Array): string {
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  return decoding.readVarString(decoder);
}
