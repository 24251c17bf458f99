import * as Y from 'yjs';
import type { StoredBoard } from '#db/board-log.ts';
import { newBoardDoc, type BoardDoc } from '#model/board/doc.ts';
import { encodeStep2, encodeUpdate } from './wire.ts';

/** An update with nothing in it. */
const NOTHING = Uint8Array.of(0, 0);
/** The state vector of a page that has nothing. */
export const NO_STATE = Uint8Array.of(0);

/** More updates than this are not merged: that takes longer than making a document of them. */
const MOST_UPDATES = 200;
/** More bytes of updates than this are not kept beside a document, which has them too. */
const MOST_TAIL_BYTES = 1024 * 1024;
/** A snapshot of fewer bytes is merged with what came after it, so that pages get one message. */
const SMALL_BYTES = 64 * 1024;

/** Whether a state vector says that its page has nothing. */
export function hasNothing(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0;
}

/** Whether an update says nothing. */
export function isNothing(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0;
}

/** Thrown when what is stored of a board is no document: of this board alone, and for longer than a moment (R29). */
export class UnreadableBoard extends Error {}

/**
 * A board as it is on disk, as bytes: a snapshot and the updates since (decision 0009). A document costs ten times
 * their memory and a hundred times the time to make; whoever only wants to read the board needs none.
 */
export class BoardBytes {
  readonly #snapshot: Uint8Array | undefined;
  readonly #updates: Uint8Array[];
  #frames: readonly Uint8Array[] | undefined;
  #whole: Uint8Array | undefined;
  #stateVector: Uint8Array | undefined;
  #tailBytes = 0;

  constructor({ snapshot, updates }: StoredBoard) {
    this.#snapshot = snapshot?.bytes;
    this.#updates = updates.map(({ bytes }) => bytes);
    for (const { byteLength } of this.#updates) this.#tailBytes += byteLength;
  }

  /** Few enough updates to be told from bytes. */
  get isShort(): boolean {
    return this.#updates.length <= MOST_UPDATES;
  }

  /** Short enough to be kept beside the document. */
  get isLight(): boolean {
    return this.isShort && this.#tailBytes <= MOST_TAIL_BYTES;
  }

  /** Little enough to be looked through while others wait. */
  get isSmall(): boolean {
    return this.isShort && (this.#snapshot?.byteLength ?? 0) <= SMALL_BYTES;
  }

  /** One more update is on disk. */
  add(update: Uint8Array): void {
    this.#updates.push(update);
    this.#tailBytes += update.byteLength;
    this.#frames = undefined;
    this.#whole = undefined;
    this.#stateVector = undefined;
  }

  /**
   * What brings a page that has nothing in step: a large snapshot goes out as it is, and the rest right behind it.
   * Throws {@link UnreadableBoard} when something in it cannot be read.
   */
  frames(): readonly Uint8Array[] {
    try {
      this.#frames ??= this.#makeFrames();
    } catch (error) {
      throw new UnreadableBoard('The log cannot be read', { cause: error });
    }
    return this.#frames;
  }

  /** What a page with this state lacks. */
  since(stateVector: Uint8Array): Uint8Array {
    return Y.diffUpdate(this.#merged(), stateVector);
  }

  /** How far the board is. Looks through all of it the first time. */
  stateVector(): Uint8Array {
    this.#stateVector ??= this.isEmpty ? NO_STATE : Y.encodeStateVectorFromUpdate(this.#merged());
    return this.#stateVector;
  }

  get isEmpty(): boolean {
    return this.#snapshot === undefined && this.#updates.length === 0;
  }

  /** Makes the document. Throws {@link UnreadableBoard} when snapshot and updates do not make one. */
  document(): BoardDoc {
    const doc = newBoardDoc();
    try {
      doc.transact(() => {
        if (this.#snapshot) Y.applyUpdate(doc, this.#snapshot);
        for (const update of this.#updates) Y.applyUpdate(doc, update);
      });
    } catch (error) {
      throw new UnreadableBoard('The log cannot be read', { cause: error });
    }
    if (doc.store.pendingStructs ?? doc.store.pendingDs) {
      throw new UnreadableBoard('The log has a gap');
    }
    return doc;
  }

  #merged(): Uint8Array {
    const parts = [...(this.#snapshot ? [this.#snapshot] : []), ...this.#updates];
    this.#whole ??= parts.length > 1 ? Y.mergeUpdates(parts) : (parts[0] ?? NOTHING);
    return this.#whole;
  }

  #makeFrames(): readonly Uint8Array[] {
    if (!this.#snapshot || this.isSmall) return [encodeStep2(this.#merged())];
    const step2 = encodeStep2(this.#snapshot);
    if (this.#updates.length === 0) return [step2];
    return [step2, encodeUpdate(Y.mergeUpdates(this.#updates))];
  }
}
