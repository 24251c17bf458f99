import type { CardId, ColumnId } from '#model/ids.ts';

/** Where a card would land: in this column, below this card (`null`: at the top). What a drop becomes. */
export type Place = { readonly columnId: ColumnId; readonly after: CardId | null };

export type PlacedColumn = {
  readonly id: ColumnId;
  readonly title: string;
  readonly cardIds: readonly CardId[];
};

export type Direction = 'up' | 'down' | 'left' | 'right' | 'top' | 'bottom';

/** Where the card is now. Undefined when somebody archived it meanwhile. */
export function placeOf(columns: readonly PlacedColumn[], cardId: CardId): Place | undefined {
  for (const column of columns) {
    const index = column.cardIds.indexOf(cardId);
    if (index !== -1) return { columnId: column.id, after: column.cardIds[index - 1] ?? null };
  }
  return undefined;
}

/** The cards a moving card lands among: its column's without itself. */
export function neighbours(column: PlacedColumn, cardId: CardId): readonly CardId[] {
  return column.cardIds.filter((id) => id !== cardId);
}

/** How many cards are above the place. A neighbour that left meanwhile means the foot: nothing is lost, only lower. */
export function indexIn(ids: readonly CardId[], after: CardId | null): number {
  if (after === null) return 0;
  const index = ids.indexOf(after);
  return index === -1 ? ids.length : index + 1;
}

/** The place with `index` cards above it. */
export function placeAt(column: PlacedColumn, cardId: CardId, index: number): Place {
  const after = neighbours(column, cardId)[index - 1];
  return { columnId: column.id, after: after ?? null };
}

/** One key's step from a place; the same place at an edge. Sideways keeps the height as far as the column reaches. */
export function step(
  columns: readonly PlacedColumn[],
  cardId: CardId,
  place: Place,
  direction: Direction,
): Place {
  const at = columns.findIndex((column) => column.id === place.columnId);
  const column = columns[at];
  if (!column) return place;
  const count = neighbours(column, cardId).length;
  const index = indexIn(neighbours(column, cardId), place.after);
  switch (direction) {
    case 'up':
      return placeAt(column, cardId, Math.max(0, index - 1));
    case 'down':
      return placeAt(column, cardId, Math.min(count, index + 1));
    case 'top':
      return placeAt(column, cardId, 0);
    case 'bottom':
      return placeAt(column, cardId, count);
    case 'left':
    case 'right': {
      const next = columns[direction === 'left' ? at - 1 : at + 1];
      if (!next) return place;
      return placeAt(next, cardId, Math.min(index, neighbours(next, cardId).length));
    }
  }
}

/** Whether moving there would change nothing. */
export function isWhereItIs(
  columns: readonly PlacedColumn[],
  cardId: CardId,
  place: Place,
): boolean {
  const now = placeOf(columns, cardId);
  return now?.columnId === place.columnId && now.after === place.after;
}
