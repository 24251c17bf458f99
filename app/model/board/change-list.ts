import { CARD_FIELDS, type BoardChange } from './changes.ts';

/** What happened to a board in a stretch of time; `unlisted` is how much more there was than is told one by one. */
export type ToldChanges = { readonly changes: readonly BoardChange[]; readonly unlisted: number };

const subjectOf = (change: BoardChange): string =>
  'cardId' in change ? change.cardId : 'columnId' in change ? change.columnId : '';
const keyOf = (type: BoardChange['type'], { by }: BoardChange, subject: string): string =>
  `${by ?? ''} ${type} ${subject}`;

/** Two acts that undo each other when one person does both. */
const OPPOSITES: Partial<Record<BoardChange['type'], BoardChange['type']>> = {
  'card-removed': 'card-added',
  'card-archived': 'card-restored',
  'card-restored': 'card-archived',
  'column-archived': 'column-restored',
  'column-restored': 'column-archived',
};

/**
 * Gathers what happened in words short enough to read: what one person did to one thing over and over is told once,
 * with where it began and where it ended. At most `most` are listed; the others are counted.
 */
export class ChangeList {
  readonly #most: number;
  readonly #byKey = new Map<string, BoardChange>();
  #unlisted = 0;

  constructor(options: { most: number; told?: ToldChanges }) {
    this.#most = options.most;
    this.#unlisted = options.told?.unlisted ?? 0;
    this.add(options.told?.changes ?? []);
  }

  get isEmpty(): boolean {
    return this.#byKey.size === 0 && this.#unlisted === 0;
  }

  add(changes: readonly BoardChange[]): void {
    for (const change of changes) this.#addOne(change);
  }

  /** In the order in which they last happened. */
  told(): ToldChanges {
    const changes = [...this.#byKey.values()].sort((a, b) =>
      a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
    );
    return { changes, unlisted: this.#unlisted };
  }

  #addOne(change: BoardChange): void {
    const subject = subjectOf(change);
    const opposite = OPPOSITES[change.type];
    if (opposite && this.#byKey.delete(keyOf(opposite, change, subject))) return;
    const addedKey = keyOf('card-added', change, subject);
    const added = this.#byKey.get(addedKey);
    if (added?.type === 'card-added' && isPartOfAdding(change)) {
      const to = change.type === 'card-moved' ? change.to : added.to;
      this.#byKey.set(addedKey, { ...added, title: change.title, to, at: change.at });
      return;
    }
    const key = keyOf(change.type, change, subject);
    const known = this.#byKey.get(key);
    if (!known && this.#byKey.size >= this.#most) {
      this.#unlisted += 1;
      return;
    }
    const both = known ? joined(known, change) : change;
    if (both) this.#byKey.set(key, both);
    else this.#byKey.delete(key);
  }
}

/** Naming, placing and filling in a card that one has just made belongs to making it. */
function isPartOfAdding(
  change: BoardChange,
): change is Extract<BoardChange, { type: 'card-renamed' | 'card-moved' | 'card-edited' }> {
  return ['card-renamed', 'card-moved', 'card-edited'].includes(change.type);
}

/** Two changes of one kind to one thing by one person, as one; undefined when the second took the first back. */
function joined(first: BoardChange, next: BoardChange): BoardChange | undefined {
  if (first.type === 'card-edited' && next.type === 'card-edited') {
    const fields = CARD_FIELDS.filter((each) => [...first.fields, ...next.fields].includes(each));
    return { ...next, fields };
  }
  if (first.type === 'card-moved' && next.type === 'card-moved') {
    return first.from === next.to ? undefined : { ...next, from: first.from };
  }
  const areRenamed =
    (first.type === 'card-renamed' && next.type === 'card-renamed') ||
    (first.type === 'column-renamed' && next.type === 'column-renamed');
  if (areRenamed && 'from' in first && 'from' in next) {
    return first.from === next.title ? undefined : { ...next, from: first.from };
  }
  return next;
}
