import * as Y from 'yjs';
import { cardsOf, columnsOf, type BoardDoc, type MapInDoc } from '#model/board/doc.ts';

/** Fields that cards, columns, checklist items and key results are never without. */
const NEVER_ABSENT: ReadonlySet<string> = new Set([
  'place',
  'rank',
  'category',
  'text',
  'done',
  'kpiId',
  'baseline',
  'target',
  'weight',
]);

/** One page's own undo. Operations run without an origin: that is how its changes are known from the server's. */
export function createUndo(doc: BoardDoc): Y.UndoManager {
  return new BoardUndo(doc);
}

/** Putting a card back is no step of its own to undo. */
const PUT_BACK = 'put back';

/**
 * Redoing the adding of a card brings back what this page wrote in it, but for a field that somebody else wrote while
 * it was undone: Yjs leaves that to them, and theirs went with the card. A card without a place would be nowhere, so
 * it goes back to where this page last saw it.
 */
class BoardUndo extends Y.UndoManager {
  readonly #doc: BoardDoc;
  #places: ReadonlyMap<string, unknown> = new Map();
  /** The text somebody was last writing in. */
  #written: Writing | undefined;

  constructor(doc: BoardDoc) {
    super([cardsOf(doc), columnsOf(doc)], {
      trackedOrigins: new Set([null]),
      deleteFilter: mayGo,
    });
    this.#doc = doc;
    this.captureTransaction = (transaction) => {
      this.#beginStep(transaction);
      return true;
    };
  }

  /** Letters written into one text without a pause are one step; every other change is a step of its own. */
  #beginStep({ origin, changed }: Y.Transaction): void {
    // What others write is no step of this page's, and ends none.
    if (!this.trackedOrigins.has(origin)) return;
    const texts = origin === this ? [] : [...changed.keys()].map(textAround);
    const [text] = texts;
    const isOneText = text !== undefined && texts.every((each) => each === text);
    if (!isOneText || text !== this.#written) this.stopCapturing();
    this.#written = isOneText ? text : undefined;
  }

  override undo(): ReturnType<Y.UndoManager['undo']> {
    this.#places = new Map([...this.#places, ...[...cardsOf(this.#doc)].map(placeOf)]);
    return super.undo();
  }

  override redo(): ReturnType<Y.UndoManager['redo']> {
    const redone = super.redo();
    this.#doc.transact(() => this.#putBack(), PUT_BACK);
    return redone;
  }

  #putBack(): void {
    for (const [id, card] of cardsOf(this.#doc)) {
      const place = this.#places.get(id);
      if (place !== undefined && !card.has('place')) card.set('place', place);
    }
  }
}

/** What people write letters in: a title, a description. */
type Writing = Y.Text | Y.XmlFragment;

/** The whole title or description that a changed part of it is in; undefined: it is no text. */
function textAround(changed: object | null): Writing | undefined {
  if (!(changed instanceof Y.Text || changed instanceof Y.XmlFragment)) return undefined;
  return textAround(changed.parent) ?? changed;
}

const placeOf = ([id, card]: [string, MapInDoc]): [string, unknown] => [id, card.get('place')];

/**
 * Whether undo may take away what this page wrote. Asked after the values before it were put back; one that somebody
 * else wrote beside ours in the meantime is not, and a card would be left in no place at all. Then ours stays. With
 * the whole card or column it goes all the same.
 */
function mayGo(item: Y.Item): boolean {
  if (item.parentSub === null || !NEVER_ABSENT.has(item.parentSub)) return true;
  // Labels are keys too, and may be any text.
  const isLabel = item.parent instanceof Y.Map && item.parent._item?.parentSub === 'labels';
  return isLabel || item.deleted;
}
