import type { ColumnId } from '../../ids.ts';
import { LIMITS } from '../../limits.ts';
import type { ColumnCategory } from '../board.ts';
import { liveColumns, readColumns } from '../columns.ts';
import { columnsOf, type BoardDoc } from '../doc.ts';
import { rankAfter, type After } from '../place.ts';
import { findColumn, findText, setField } from './find.ts';
import { newColumn } from './seed-board.ts';
import { editText, typedLine } from './text-diff.ts';

/** Adds a column behind another, at the left edge (null) or at the end. False: the id is taken or the board is full. */
export function addColumn(
  doc: BoardDoc,
  column: { id: ColumnId; title: string; category: ColumnCategory; after: After<ColumnId> },
): boolean {
  return doc.transact(() => {
    const live = liveColumns(readColumns(doc));
    if (columnsOf(doc).has(column.id) || live.length >= LIMITS.columnsPerBoard) return false;
    const rank = rankAfter(live, column);
    columnsOf(doc).set(column.id, newColumn({ ...column, rank }));
    return true;
  });
}

/** Renames a column letter by letter, so that two people's changes both stay. False: it is not there. */
export function renameColumn(
  doc: BoardDoc,
  { columnId, title }: { columnId: ColumnId; title: string },
): boolean {
  return doc.transact(() => {
    const column = findColumn(doc, columnId);
    const text = column && findText(column, 'title');
    if (text === undefined) return false;
    editText(text, typedLine(title, LIMITS.nameChars));
    return true;
  });
}

/** Puts a column behind another, or at the left edge (null). */
export function moveColumn(
  doc: BoardDoc,
  { columnId, after }: { columnId: ColumnId; after: ColumnId | null },
): boolean {
  return doc.transact(() => {
    const live = liveColumns(readColumns(doc));
    const at = live.findIndex(({ id }) => id === columnId);
    if (at < 0) return false;
    if (after === columnId || (live[at - 1]?.id ?? null) === after) return true;
    const others = live.filter(({ id }) => id !== columnId);
    findColumn(doc, columnId)?.set('rank', rankAfter(others, { id: columnId, after }));
    return true;
  });
}

/** Says where a column stands in the flow of work. */
export function setColumnCategory(
  doc: BoardDoc,
  { columnId, category }: { columnId: ColumnId; category: ColumnCategory },
): boolean {
  return doc.transact(() => {
    const column = findColumn(doc, columnId);
    if (column === undefined) return false;
    setField(column, 'category', category);
    return true;
  });
}

/** Sets a column's work-in-progress limit, 1 or more cards; undefined removes it. */
export function setColumnLimit(
  doc: BoardDoc,
  { columnId, limit }: { columnId: ColumnId; limit: number | undefined },
): boolean {
  return doc.transact(() => {
    const column = findColumn(doc, columnId);
    if (column === undefined) return false;
    const isLimit = limit !== undefined && limit >= 1 && limit <= LIMITS.cardsPerBoard;
    setField(column, 'limit', isLimit ? Math.floor(limit) : undefined);
    return true;
  });
}

/**
 * Archives a column: sets a time (R5). Its cards are shown in the first live column until it is restored, then here
 * again. A board keeps at least one column.
 */
export function archiveColumn(
  doc: BoardDoc,
  { columnId, at }: { columnId: ColumnId; at: string },
): 'archived' | 'last-column' | 'absent' {
  return doc.transact(() => {
    const live = liveColumns(readColumns(doc));
    if (!live.some(({ id }) => id === columnId)) return 'absent';
    if (live.length === 1) return 'last-column';
    findColumn(doc, columnId)?.set('deletedAt', at);
    return 'archived';
  });
}

/** Brings an archived column back, with the cards that were left in it. */
export function restoreColumn(doc: BoardDoc, { columnId }: { columnId: ColumnId }): boolean {
  return doc.transact(() => {
    const column = findColumn(doc, columnId);
    if (column === undefined) return false;
    setField(column, 'deletedAt', undefined);
    return true;
  });
}
