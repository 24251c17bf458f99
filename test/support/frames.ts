import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MESSAGE_AWARENESS, MESSAGE_BARRIER, MESSAGE_SYNC } from '#model/wire.ts';

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
