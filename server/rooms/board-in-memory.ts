import * as Y from 'yjs';
import type { BoardRow } from '#db/boards.ts';
import type { Projected } from '#db/projection.ts';
import type { Board } from '#model/board/board.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import { followBoard, type FollowedBoard, type Touched } from '#model/board/follow-board.ts';
import { bodyOf } from '#model/board/ops/body.ts';
import { plainText, readRichText } from '#model/board/rich-text.ts';
import type { CardId, PersonId } from '#model/ids.ts';
import type { Connection } from './connection.ts';

/** Who writes: a page through its socket, or server code for somebody. */
export type Writer = { readonly personId: PersonId; readonly from?: Connection };

/** An update as the document emitted it. */
export type Emitted = { readonly bytes: Uint8Array; readonly by: Writer | undefined };

/** Thrown by `write` when the document could not take something sound-looking: it is to be read anew from disk. */
export class SpoiltDocument extends Error {}

/** A board's document in memory, with what it emitted and touched since somebody last asked. */
export class BoardInMemory {
  readonly doc: BoardDoc;
  readonly #board: BoardRow;
  readonly #followed: FollowedBoard;
  #emitted: Emitted[] = [];
  #writer: Writer | undefined;
  #cardIds = new Set<CardId>();
  #isAllTouched = false;

  constructor(board: BoardRow, doc: BoardDoc) {
    this.#board = board;
    this.doc = doc;
    this.#followed = followBoard(doc, { onTouched: (touched) => this.#note(touched) });
    doc.on('update', (bytes: Uint8Array) => this.#emitted.push({ bytes, by: this.#writer }));
  }

  /** The board as pages show it. */
  content(): Board {
    return this.#followed.board();
  }

  /** Runs `work` in one transaction in `writer`'s name: it is emitted as one update, also when it throws. */
  write(writer: Writer | undefined, work: () => void): void {
    this.#writer = writer;
    try {
      this.doc.transact(work);
    } finally {
      this.#writer = undefined;
    }
  }

  /** Applies what a page sent; false when something in it hangs in the air, because what it builds on is nowhere. */
  apply(writer: Writer, updates: readonly Uint8Array[]): boolean {
    try {
      this.write(writer, () => {
        for (const update of updates) Y.applyUpdate(this.doc, update);
      });
    } catch (error) {
      throw new SpoiltDocument('An update could not be applied', { cause: error });
    }
    const { store } = this.doc;
    const isWhole = store.pendingStructs === null && store.pendingDs === null;
    store.pendingStructs = null;
    store.pendingDs = null;
    return isWhole;
  }

  /** What was emitted since the last time, in order. */
  takeEmitted(): Emitted[] {
    const emitted = this.#emitted;
    this.#emitted = [];
    return emitted;
  }

  /** Whether anything was touched since the last projection was taken. */
  get isTouched(): boolean {
    return this.#isAllTouched || this.#cardIds.size > 0;
  }

  /** What was touched since the last time, as the document is now, to write the rows of (R3). */
  takeProjection(throughSeq: number): Projected {
    const changed = this.#isAllTouched ? undefined : [...this.#cardIds];
    const content = changed ? this.#followed.only(changed) : this.content();
    const ids = changed ?? [
      ...Object.values(content.cards).map(({ id }) => id),
      ...content.archivedCards.map(({ id }) => id),
    ];
    const bodies = new Map(ids.map((id) => [id, this.#bodyText(id)]));
    this.#cardIds = new Set();
    this.#isAllTouched = false;
    return { board: this.#board, content, bodies, throughSeq, changed };
  }

  /** The rows are behind: all of them are looked at next time. */
  touchAll(): void {
    this.#isAllTouched = true;
  }

  destroy(): void {
    this.#followed.stop();
    this.doc.destroy();
  }

  #note({ cardIds, columns }: Touched): void {
    // A column's title and category stand in its cards' rows.
    if (columns) this.#isAllTouched = true;
    for (const id of cardIds) this.#cardIds.add(id);
  }

  #bodyText(id: CardId): string {
    const body = bodyOf(this.doc, id);
    return body ? plainText(readRichText(body)) : '';
  }
}
