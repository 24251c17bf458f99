import * as Y from 'yjs';
import type { BoardKind } from '../../access.ts';
import type { ColumnId } from '../../ids.ts';
import { LIMITS } from '../../limits.ts';
import { rankBetween } from '../../rank.ts';
import { columnsOf, metaOf, type BoardDoc } from '../doc.ts';
import type { ColumnSeed } from '../templates.ts';
import { BOARD_VERSION } from '../versions.ts';
import { oneLine } from './text-diff.ts';

/** A board's first content, which only the server writes (R6). A document that has content already is left alone. */
export function seedBoard(
  doc: BoardDoc,
  { kind, columns }: { kind: BoardKind; columns: readonly (ColumnSeed & { id: ColumnId })[] },
): boolean {
  return doc.transact(() => {
    if (metaOf(doc).has('version')) return false;
    metaOf(doc).set('version', BOARD_VERSION);
    metaOf(doc).set('kind', kind);
    let after: string | undefined;
    for (const { id, title, category, limit } of columns) {
      after = rankBetween({ after, id });
      columnsOf(doc).set(id, newColumn({ title, category, limit, rank: after }));
    }
    return true;
  });
}

/** A column's map, not yet in a document. */
export function newColumn(column: ColumnSeed & { rank: string }): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  map.set('title', new Y.Text(oneLine(column.title, LIMITS.nameChars)));
  map.set('rank', column.rank);
  map.set('category', column.category);
  if (column.limit !== undefined) map.set('limit', column.limit);
  return map;
}
