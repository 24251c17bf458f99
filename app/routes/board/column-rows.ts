import type { CardId } from '#model/ids.ts';
import { indexIn, type Held } from './drag/place.ts';

export type ColumnRow =
  | { readonly is: 'card'; readonly id: CardId }
  | { readonly is: 'gap' }
  | { readonly is: 'composer' };

type Asked = {
  readonly cardIds: readonly CardId[];
  /** The cards in the hand: they stay in the list, unseen, and count for nothing. */
  readonly held?: Held | undefined;
  /** Below which card the gap is; undefined when it is in another column. */
  readonly gapAfter?: CardId | null | undefined;
  /** Below which card somebody writes a new one. */
  readonly composerAfter?: CardId | null | 'end' | undefined;
};

/** What stands in a column from top to bottom. */
export function columnRows({ cardIds, held, gapAfter, composerAfter }: Asked): ColumnRow[] {
  const others = cardIds.filter((id) => !held?.has(id));
  const gapAt = gapAfter === undefined ? -1 : indexIn(others, gapAfter);
  const composerAt =
    composerAfter === undefined
      ? -1
      : composerAfter === 'end'
        ? others.length
        : indexIn(others, composerAfter);
  const rows: ColumnRow[] = [];
  let above = 0;
  const stand = () => {
    if (above === gapAt) rows.push({ is: 'gap' });
    if (above === composerAt) rows.push({ is: 'composer' });
  };
  for (const id of cardIds) {
    // Never reordered itself: moving its element would take the focus away from it.
    if (!held?.has(id)) {
      stand();
      above += 1;
    }
    rows.push({ is: 'card', id });
  }
  stand();
  return rows;
}

/** What a row is called among those of its column. */
export const rowName = (row: ColumnRow): string => (row.is === 'card' ? row.id : row.is);
