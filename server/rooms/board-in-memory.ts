import * as Y from 'yjs';
import type { BoardRow } from '#db/boards.ts';
import type { Projected } from '#db/projection.ts';
import type { Assigned } from '#db/assignments.ts';
import type { Board } from '#model/board/board.ts';
import { tidyFormatting, type BoardDoc } from '#model/board/doc.ts';
import { followAssignments, type Assignment } from '#model/board/follow-assignments.ts';
import { followBoard, type FollowedBoard, type Touched } from '#model/board/follow-board.ts';
import { bodyOf } from '#model/board/ops/body.ts';
import { hashBoard, type HashedCards } from '#model/board/hash-board.ts';
import { plainText, readRichText } from '#model/board/rich-text.ts';
import type { CardId, PersonId } from '#model/ids.ts';
import type { Connection } from './connection.ts';
import type { Known } from './gate.ts';

/** Who writes: a page through its socket, or server code for somebody. What has no `from` every page needs. */
export type Writer = { readonly personId: PersonId; readonly from?: Connection };

/** An update as the document emitted it. */
export type Emitted = { readonly bytes: Uint8Array; readonly by: Writer | undefined };

/**
 * Thrown when the document could not take something sound-looking, or not all of it (R27): it is to be read anew from
 * disk, so that no trace is left.
 */
export class SpoiltDocument extends Error {}

/** A board's document in memory, with what it emitted and touched since somebody last asked. */
export class BoardInMemory {
  readonly doc: BoardDoc;
  /** What is in the document at this moment, for the gate. */
  readonly known: Known;
  readonly #board: BoardRow;
  readonly #hashed: HashedCards = new WeakMap();
  readonly #followed: FollowedBoard;
  #emitted: Emitted[] = [];
  #writer: Writer | undefined;
  #written: Y.Transaction | undefined;
  #cardIds = new Set<CardId>();
  #isAllTouched = false;
  #assigned: (Assignment & { readonly by: PersonId })[] = [];

  constructor(board: BoardRow, doc: BoardDoc) {
    this.#board = board;
    this.doc = doc;
    this.known = {
      stateOf: (clientId) => Y.getState(doc.store, clientId),
      depthOf: (id) => depthIn(doc, id),
    };
    this.#followed = followBoard(doc, { onTouched: (touched) => this.#note(touched) });
    tidyFormatting(doc);
    followAssignments(doc, (assignment) => {
      const by = this.#writer?.personId;
      if (by) this.#assigned.push({ ...assignment, by });
    });
    doc.on('update', (bytes: Uint8Array, _origin: unknown, _doc: BoardDoc, transaction) => {
      this.#emitted.push({ bytes, by: this.#writerOf(transaction) });
    });
  }

  /** The board as pages show it. */
  content(): Board {
    return this.#followed.board();
  }

  /** Runs `work` in one transaction in `writer`'s name: it is emitted as one update, also when it throws. */
  write(writer: Writer | undefined, work: () => void): void {
    this.#writer = writer;
    try {
      this.doc.transact((transaction) => {
        this.#written = transaction;
        work();
      });
    } finally {
      this.#writer = undefined;
      this.#written = undefined;
    }
  }

  /**
   * Applies what a page sent, as one. `updates` is drawn from one by one, so that whoever makes it can look at the
   * document as the one before left it.
   */
  apply(writer: Writer, updates: Iterable<Uint8Array>): void {
    const { doc } = this;
    try {
      this.write(writer, () => {
        for (const update of updates) Y.applyUpdate(doc, update);
      });
    } catch (error) {
      throw new SpoiltDocument('An update could not be applied', { cause: error });
    }
    if (doc.store.pendingStructs ?? doc.store.pendingDs) {
      throw new SpoiltDocument('An update could not be applied to its end');
    }
  }

  /** The board as a text that is the same wherever the board is (R16). */
  hash(): string {
    return hashBoard(this.content(), this.doc, this.#hashed);
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc);
  }

  /** How much was emitted that nobody took yet. */
  get emittedCount(): number {
    return this.#emitted.length;
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
  takeProjection(throughSeq: number, at: string): Projected {
    const changed = this.#isAllTouched ? undefined : [...this.#cardIds];
    const content = changed ? this.#followed.only(changed) : this.content();
    const ids = changed ?? [
      ...Object.values(content.cards).map(({ id }) => id),
      ...content.archivedCards.map(({ id }) => id),
    ];
    const bodies = new Map(ids.map((id) => [id, this.#bodyText(id)]));
    this.#cardIds = new Set();
    this.#isAllTouched = false;
    const assigned = this.#assigned.map((each) => ({ ...each, at, seq: throughSeq }));
    this.#assigned = [];
    return { board: this.#board, content, bodies, throughSeq, changed, assigned };
  }

  /** The rows are behind: all of them are looked at next time, and who was `assigned` meanwhile is told then. */
  touchAll(assigned: readonly Assigned[] = []): void {
    this.#isAllTouched = true;
    this.#assigned.unshift(...assigned);
  }

  destroy(): void {
    this.#followed.stop();
    this.doc.destroy();
  }

  /** What tidying took away behind a page's edit is that person's, but the page itself does not have it. */
  #writerOf(transaction: Y.Transaction): Writer | undefined {
    const writer = this.#writer;
    if (!writer || transaction === this.#written) return writer;
    return { personId: writer.personId };
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

function depthIn(doc: BoardDoc, id: Y.ID): number {
  const item: Y.Item | Y.GC = Y.getItem(doc.store, id);
  let depth = 0;
  // Of something that was cleared away only its length is left, and so of what is put inside it.
  let type = item instanceof Y.Item ? item.parent : null;
  while (type instanceof Y.AbstractType) {
    depth += 1;
    type = type._item ? type._item.parent : null;
  }
  return depth;
}
