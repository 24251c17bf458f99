import type { ColumnId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { compareRanks } from '../rank.ts';
import { COLUMN_CATEGORIES, type Column } from './board.ts';
import { columnsOf, type BoardDoc } from './doc.ts';
import { fieldReader, isMap } from './values.ts';

/** A column without its cards: what one entry of the document's `columns` says. */
export type ColumnEntry = Omit<Column, 'cardIds'>;

/** Every column of a document, archived ones too, in order. Values of a wrong type get a default; never throws. */
export function readColumns(doc: BoardDoc): ColumnEntry[] {
  const entries: ColumnEntry[] = [];
  for (const [id, column] of columnsOf(doc)) {
    if (!isMap(column)) continue;
    const read = fieldReader((field) => column.get(field));
    const limit = read.number('limit');
    const deletedAt = read.text('deletedAt', 40);
    entries.push({
      id: id as ColumnId,
      title: read.title('title', LIMITS.nameChars),
      rank: read.text('rank', Infinity) ?? '',
      category: read.oneOf('category', COLUMN_CATEGORIES) ?? 'todo',
      ...(limit !== undefined && limit >= 1 && { limit: Math.floor(limit) }),
      ...(deletedAt !== undefined && { deletedAt }),
    });
  }
  return entries.sort(compareRanks);
}

/** The columns that are shown, in order. When two people archived the last ones at once, the first counts as live (R5). */
export function liveColumns(columns: readonly ColumnEntry[]): ColumnEntry[] {
  const live = columns.filter(({ deletedAt }) => deletedAt === undefined);
  const first = columns[0];
  if (live.length > 0 || first === undefined) return live;
  return [{ ...first, deletedAt: undefined }];
}
