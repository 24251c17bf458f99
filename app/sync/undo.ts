import * as Y from 'yjs';
import { cardsOf, columnsOf, type BoardDoc } from '#model/board/doc.ts';

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
  return new Y.UndoManager([cardsOf(doc), columnsOf(doc)], {
    trackedOrigins: new Set([null]),
    deleteFilter: mayGo,
  });
}

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
