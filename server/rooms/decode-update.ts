import * as Y from 'yjs';

/** Thrown when an update has more parts than anybody's edit. */
export class TooManyParts extends Error {}

/** The fewest bytes of a struct or of a deleted range. */
const BYTES_PER_PART = 2;

/** An update's structs and deletions; stops at more than `most` of either, before memory is spent on the rest. */
export function decodeUpTo(update: Uint8Array, most: number): ReturnType<typeof Y.decodeUpdate> {
  if (update.byteLength <= most * BYTES_PER_PART) return Y.decodeUpdate(update);
  let structs = 0;
  let ranges = 0;
  class CountingDecoder extends Y.UpdateDecoderV1 {
    override readInfo(): number {
      structs += 1;
      if (structs > most) throw new TooManyParts();
      return super.readInfo();
    }

    override readDsLen(): number {
      ranges += 1;
      if (ranges > most) throw new TooManyParts();
      return super.readDsLen();
    }
  }
  return Y.decodeUpdateV2(update, CountingDecoder);
}
