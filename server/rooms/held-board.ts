import * as Y from 'yjs';
import type { BoardRow } from '#db/boards.ts';
import { Answers } from './answers.ts';
import { BoardInMemory, type Emitted } from './board-in-memory.ts';
import { type BoardBytes, hasNothing, isNothing, NO_STATE } from './board-bytes.ts';
import { OldNews } from './old-news.ts';
import { encodeStep2 } from './wire.ts';
import { Writers } from './writers.ts';

/**
 * What a room holds of its board (decision 0009): its bytes as they are on disk, and the document from the moment
 * somebody needs it until nobody has for a while. The bytes go when they have become too many to be worth keeping
 * beside the document; at least one of the two is always here.
 */
export class HeldBoard {
  readonly writers = new Writers();
  readonly oldNews = new OldNews();
  readonly #board: BoardRow;
  readonly #answers = new Answers();
  #bytes: BoardBytes | undefined;
  #memory: BoardInMemory | undefined;
  #stateVector: Uint8Array | undefined;
  #usedAtMs = 0;

  constructor(board: BoardRow, bytes: BoardBytes) {
    this.#board = board;
    this.#bytes = bytes;
    if (!bytes.isShort) this.awake();
  }

  /** A board that was just read. Throws `UnreadableBoard` when it cannot be told to anybody. */
  static open(board: BoardRow, bytes: BoardBytes): HeldBoard {
    const held = new HeldBoard(board, bytes);
    // A small one is read to its last letter; of a large one what came after its snapshot, which was proved (R14).
    if (bytes.isSmall) held.awake();
    else held.answersTo(NO_STATE);
    return held;
  }

  /** The document, if it is here. */
  get memory(): BoardInMemory | undefined {
    return this.#memory;
  }

  /** How long nobody has needed the document; undefined when it is not here. */
  get unusedMs(): number | undefined {
    return this.#memory && performance.now() - this.#usedAtMs;
  }

  /** The bytes are here too, so that the document can go. */
  get hasBytes(): boolean {
    return this.#bytes !== undefined;
  }

  /** The document, made if it is not here. */
  awake(): BoardInMemory {
    this.#usedAtMs = performance.now();
    if (this.#memory) return this.#memory;
    const doc = this.#held().document();
    this.#memory = new BoardInMemory(this.#board, doc);
    this.writers.addServers(doc.clientID);
    this.#trim();
    return this.#memory;
  }

  /** Lets the document go. `bytes`: the board as it is on disk; left out when they are here. */
  sleep(bytes?: BoardBytes): void {
    if (!this.#memory) return;
    this.#stateVector = this.#memory.stateVector();
    this.#bytes = bytes ?? this.#held();
    this.#memory.destroy();
    this.#memory = undefined;
  }

  takeEmitted(): Emitted[] {
    return this.#memory?.takeEmitted() ?? [];
  }

  /** An update the document emitted is on disk. */
  wasKept(update: Uint8Array): void {
    this.#answers.forget();
    this.#stateVector = undefined;
    this.#bytes?.add(update);
    this.#trim();
  }

  /** Whether `stateVector()` costs next to nothing. */
  get knowsState(): boolean {
    return (this.#memory ?? this.#stateVector) !== undefined || this.#held().isSmall;
  }

  stateVector(): Uint8Array {
    this.#stateVector ??= this.#memory?.stateVector() ?? this.#held().stateVector();
    return this.#stateVector;
  }

  /** Frames that bring a page with this state in step. */
  answersTo(stateVector: Uint8Array): readonly Uint8Array[] {
    if (this.#bytes && hasNothing(stateVector)) return this.#bytes.frames();
    return [this.#answers.to(stateVector, () => this.#since(stateVector))];
  }

  /** Whether an answer to our step 1 has nothing in it that is new; false when only the document can tell. */
  isOldNews(answer: Uint8Array): boolean {
    if (isNothing(answer) || this.oldNews.has(answer)) return true;
    if (this.#memory || !this.#isAllKnown(answer)) return false;
    this.oldNews.note(answer);
    return true;
  }

  destroy(): void {
    this.#memory?.destroy();
  }

  #held(): BoardBytes {
    if (!this.#bytes) throw new Error(`Board ${this.#board.id} has neither bytes nor document`);
    return this.#bytes;
  }

  #since(stateVector: Uint8Array): Uint8Array {
    return this.#memory
      ? Y.encodeStateAsUpdate(this.#memory.doc, stateVector)
      : this.#held().since(stateVector);
  }

  /** A page that has exactly this board says what it knows to be deleted, which is what we would say. */
  #isAllKnown(answer: Uint8Array): boolean {
    const [ours] = this.answersTo(this.stateVector());
    return ours !== undefined && Buffer.compare(ours, encodeStep2(answer)) === 0;
  }

  #trim(): void {
    if (this.#memory && this.#bytes?.isLight === false) this.#bytes = undefined;
  }
}
