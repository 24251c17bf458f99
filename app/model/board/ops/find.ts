import * as Y from 'yjs';
import type { CardId, ColumnId } from '../../ids.ts';
import { cardHere, columnsOf, type BoardDoc, type MapInDoc } from '../doc.ts';
import { isMap } from '../values.ts';

/** A card's map, live or archived; undefined when it is not on this board. */
export function findCard(doc: BoardDoc, cardId: CardId): MapInDoc | undefined {
  const card = cardHere(doc, cardId);
  return isMap(card) ? card : undefined;
}

/** A column's map, live or archived. */
export function findColumn(doc: BoardDoc, columnId: ColumnId): MapInDoc | undefined {
  const column = columnsOf(doc).get(columnId);
  return isMap(column) ? column : undefined;
}

/** A map nested in another under `field`. */
export function findMap(parent: MapInDoc | undefined, field: string): MapInDoc | undefined {
  const map = parent?.get(field);
  return isMap(map) ? map : undefined;
}

/** A Y.Text under `field`. */
export function findText(parent: MapInDoc, field: string): Y.Text | undefined {
  const text = parent.get(field);
  return text instanceof Y.Text ? text : undefined;
}

/** Sets a field, or removes it for undefined. Writes nothing when it is so already: a document grows by every write. */
export function setField(map: MapInDoc, field: string, value: unknown): void {
  if (value === undefined) {
    if (map.has(field)) map.delete(field);
  } else if (map.get(field) !== value) {
    map.set(field, value);
  }
}
