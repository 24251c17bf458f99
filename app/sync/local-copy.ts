import * as Y from 'yjs';
import type { CardId } from '#model/ids.ts';
import { answerOf, committed, openDeviceStore, under, type CopyPlace } from './device-store.ts';
import {
  dropLeft,
  keepLeft,
  leaveEarlierEpochs,
  readLeft,
  type LeftBehind,
} from './left-behind.ts';
import { newId } from './new-id.ts';

/** One's own change as this browser keeps it until the server has it. */
export type KeptChange = { readonly bytes: Uint8Array; readonly cardIds: readonly CardId[] };

/** A change that is waiting, by the number {@link LocalCopy.confirmed} will call it. */
type Waiting = KeptChange & { readonly key: IDBValidKey; readonly number: number };

/** What the server gives is written this late at most; one's own changes are written at once. */
const GIVEN_DELAY_MS = 1_000;
/** Small updates are gathered in one record until it is this long. */
const SEGMENT_BYTES = 64 * 1024;
/** With more records than this a copy is written anew when it is opened. */
const TIDY_ABOVE_RECORDS = 16;

type Opening = CopyPlace & {
  readonly factory: IDBFactory;
  /** Whether all own changes are on the disk may have changed. */
  readonly onChange: () => void;
};

/**
 * A board on this device (R23): what the server gave, and one's own changes until the server confirms them. Both are
 * written in one transaction, so the number of waiting changes is right after a reload, a crash and in a second tab.
 * A disk that fails ends the keeping and nothing else.
 */
export class LocalCopy {
  readonly #db: IDBDatabase;
  readonly #place: CopyPlace;
  readonly #onChange: () => void;
  readonly #known = new Set<string>();
  #waiting: Waiting[] = [];
  #given: Uint8Array[] = [];
  #gone: IDBValidKey[] = [];
  #segment: { key: IDBValidKey; bytes: Uint8Array } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unwritten = new Map<string, Waiting>();
  #writing: Promise<void> | undefined;
  #isBroken = false;

  /** Opens the copy. Rejects where this browser keeps nothing. */
  static async open(opening: Opening): Promise<LocalCopy> {
    return new LocalCopy(await openDeviceStore(opening.factory), opening);
  }

  private constructor(db: IDBDatabase, { personId, boardId, epoch, onChange }: Opening) {
    this.#db = db;
    this.#place = { personId, boardId, epoch };
    this.#onChange = onChange;
    db.onclose = () => this.#break();
  }

  /** Every own change is on the disk: leaving the page loses none. */
  get isSafe(): boolean {
    return !this.#isBroken && this.#unwritten.size === 0;
  }

  /** Fills an empty document with what is kept; `origin` marks it as not made here. */
  async fill(doc: Y.Doc, origin: unknown): Promise<void> {
    const transaction = this.#db.transaction(['given', 'waiting']);
    const given = transaction.objectStore('given');
    const [keys, updates] = await Promise.all([
      answerOf(given.getAllKeys(this.#range())),
      answerOf(given.getAll(this.#range())) as Promise<Uint8Array[]>,
    ]);
    const waiting = await this.#readWaiting(transaction);
    doc.transact(() => {
      for (const bytes of updates) Y.applyUpdate(doc, bytes, origin);
      for (const { bytes } of waiting) Y.applyUpdate(doc, bytes, origin);
    }, origin);
    if (keys.length > TIDY_ABOVE_RECORDS) this.#tidy(keys, Y.encodeStateAsUpdate(doc));
  }

  /**
   * Takes over own changes of other visits and pages that nobody has sent yet: from now on this page counts them.
   * `take` puts them into the document and answers with the number of the first.
   */
  async adopt(take: (changes: readonly KeptChange[]) => number): Promise<void> {
    const found = await this.#readWaiting(this.#db.transaction('waiting'));
    const fresh = found.filter(({ key }) => !this.#known.has(nameOf(key)));
    if (fresh.length === 0) return;
    const first = take(fresh);
    fresh.forEach((change, at) => {
      this.#known.add(nameOf(change.key));
      this.#waiting.push({ ...change, number: first + at });
    });
  }

  /** Keeps what the server gave. */
  given(bytes: Uint8Array): void {
    if (this.#isBroken) return;
    this.#given.push(bytes);
    this.#timer ??= setTimeout(() => void this.#write(), GIVEN_DELAY_MS);
  }

  /** Keeps an own change, at once. */
  made(number: number, change: KeptChange): void {
    const waiting = { ...change, number, key: this.#newKey() };
    this.#known.add(nameOf(waiting.key));
    this.#waiting.push(waiting);
    this.#unwritten.set(nameOf(waiting.key), waiting);
    void this.#write();
  }

  /** The server has all own changes up to this number: from now on they are something it gave. */
  confirmed(number: number): void {
    const isConfirmed = (each: Waiting): boolean => each.number <= number;
    for (const { key, bytes } of this.#waiting.filter(isConfirmed)) {
      this.#gone.push(key);
      this.#unwritten.delete(nameOf(key));
      this.given(bytes);
    }
    this.#waiting = this.#waiting.filter((each) => !isConfirmed(each));
    void this.#write();
  }

  /** Deletes the copy, own changes too; what is given to it is kept as text until dismissed. */
  async remove(left?: LeftBehind): Promise<void> {
    clearTimeout(this.#timer);
    await this.#writing;
    this.#isBroken = true;
    try {
      if (left) await keepLeft(this.#db, this.#place, left);
      const transaction = this.#db.transaction(['given', 'waiting'], 'readwrite');
      for (const name of ['given', 'waiting']) transaction.objectStore(name).delete(this.#range());
      await committed(transaction);
    } catch {
      // A disk that fails has nothing to delete that could be reached.
    }
  }

  /** Keeps text until it is dismissed. */
  async leave(left: LeftBehind): Promise<void> {
    try {
      await keepLeft(this.#db, this.#place, left);
    } catch {
      this.#break();
    }
  }

  /** What was left behind on this board, also by an epoch before this one (R7). */
  async left(): Promise<LeftBehind | undefined> {
    await leaveEarlierEpochs(this.#db, this.#place);
    return readLeft(this.#db, this.#place);
  }

  /** The text was taken or is not wanted. */
  async forgetLeft(): Promise<void> {
    try {
      await dropLeft(this.#db, this.#place);
    } catch {
      this.#break();
    }
  }

  /** Writes what is left to write and lets go of the disk. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#write();
    this.#db.close();
  }

  #range(): IDBKeyRange {
    const { personId, boardId, epoch } = this.#place;
    return IDBKeyRange.bound(...under(personId, boardId, epoch));
  }

  #newKey(): IDBValidKey {
    const { personId, boardId, epoch } = this.#place;
    return [personId, boardId, epoch, newId()];
  }

  async #readWaiting(transaction: IDBTransaction) {
    const store = transaction.objectStore('waiting');
    const [keys, changes] = await Promise.all([
      answerOf(store.getAllKeys(this.#range())),
      answerOf(store.getAll(this.#range())) as Promise<KeptChange[]>,
    ]);
    return changes.flatMap((change, at) => {
      const key = keys[at];
      return key === undefined ? [] : [{ ...change, key }];
    });
  }

  #tidy(keys: readonly IDBValidKey[], bytes: Uint8Array): void {
    this.#gone.push(...keys);
    this.given(bytes);
  }

  /** One transaction at a time; what comes meanwhile goes into the next. */
  async #write(): Promise<void> {
    while (this.#writing) await this.#writing;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const isNothing =
      this.#given.length === 0 && this.#gone.length === 0 && this.#unwritten.size === 0;
    if (this.#isBroken || isNothing) return;
    this.#writing = this.#writeOnce();
    await this.#writing;
    this.#writing = undefined;
    this.#onChange();
  }

  async #writeOnce(): Promise<void> {
    const made = [...this.#unwritten.values()];
    const gone = this.#gone;
    const given = this.#given;
    this.#gone = [];
    this.#given = [];
    try {
      const transaction = this.#db.transaction(['given', 'waiting'], 'readwrite');
      const waiting = transaction.objectStore('waiting');
      for (const { key, bytes, cardIds } of made) waiting.put({ bytes, cardIds }, key);
      for (const key of gone) {
        waiting.delete(key);
        transaction.objectStore('given').delete(key);
      }
      if (given.length > 0) this.#putGiven(transaction.objectStore('given'), given);
      await committed(transaction);
      for (const { key } of made) this.#unwritten.delete(nameOf(key));
    } catch {
      this.#break();
    }
  }

  #putGiven(store: IDBObjectStore, given: readonly Uint8Array[]): void {
    const before = this.#segment;
    const bytes = Y.mergeUpdates(before ? [before.bytes, ...given] : [...given]);
    const segment = { key: before?.key ?? this.#newKey(), bytes };
    store.put(segment.bytes, segment.key);
    this.#segment = bytes.byteLength < SEGMENT_BYTES ? segment : undefined;
  }

  #break(): void {
    this.#isBroken = true;
    this.#onChange();
  }
}

const nameOf = (key: IDBValidKey): string => JSON.stringify(key);
