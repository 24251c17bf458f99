import * as Y from 'yjs';
import type { CardId } from '../../ids.ts';
import type { Board, Card, Column, RichText } from '../board.ts';
import { liveColumns, readColumns } from '../columns.ts';
import {
  cardsHere,
  cardsOf,
  columnsOf,
  isMovedAway,
  type BoardDoc,
  type MapInDoc,
} from '../doc.ts';
import { isMap } from '../values.ts';
import { findCard, findColumn, findText, setField } from './find.ts';
import { newColumn } from './seed-board.ts';
import { restoreFields } from './restore-fields.ts';
import { editText } from './text-diff.ts';

/** A board as it once was, and the descriptions of its live cards. */
export type VersionContent = {
  readonly board: Board;
  readonly bodies: ReadonlyMap<CardId, RichText>;
};

/**
 * Makes a board read like one of its versions, in one change that can be undone: titles, places and fields are set,
 * what was live comes back, and what was not there is archived at `at`. No card and no column is deleted (R5), and
 * what is so already is not written.
 */
export function restoreVersion(
  doc: BoardDoc,
  { board, bodies, at }: VersionContent & { at: string },
): void {
  doc.transact(() => {
    for (const column of board.columns) restoreColumn(doc, column);
    const wanted = new Set(board.columns.map(({ id }) => id));
    for (const { id } of liveColumns(readColumns(doc))) {
      if (!wanted.has(id)) findColumn(doc, id)?.set('deletedAt', at);
    }
    for (const card of Object.values<Card>(board.cards)) {
      // It lives on another board since, and there it stays (R37).
      if (isMovedAway(doc, card.id)) continue;
      restoreFields(cardMap(doc, card), card, bodies.get(card.id) ?? []);
    }
    for (const [id, card] of cardsHere(doc)) {
      const isWanted = board.cards[id] !== undefined;
      const isLive = isMap(card) && typeof card.get('archivedAt') !== 'string';
      if (!isWanted && isLive) card.set('archivedAt', at);
    }
  });
}

function restoreColumn(doc: BoardDoc, column: Column): void {
  const map = findColumn(doc, column.id);
  if (map === undefined) {
    columnsOf(doc).set(column.id, newColumn(column));
    return;
  }
  const title = findText(map, 'title');
  if (title) editText(title, column.title);
  else map.set('title', new Y.Text(column.title));
  setField(map, 'deletedAt', undefined);
  setField(map, 'rank', column.rank);
  setField(map, 'category', column.category);
  setField(map, 'limit', column.limit);
}

/** A card's map; made again, empty, for one that was taken out of the document by an undo. */
function cardMap(doc: BoardDoc, card: Card): MapInDoc {
  const known = findCard(doc, card.id);
  if (known) return known;
  const map = new Y.Map<unknown>();
  map.set('createdAt', card.createdAt);
  map.set('createdBy', card.createdBy);
  cardsOf(doc).set(card.id, map);
  return map;
}
