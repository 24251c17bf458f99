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

/** The cards that move together: most often one. */
export type Held = ReadonlySet<CardId>;

/** The cards that moving ones land among: the column's without them. */
export function neighbours(column: PlacedColumn, held: Held): readonly CardId[] {
  return column.cardIds.filter((id) => !held.has(id));
}

/** How many cards are above the place. A neighbour that left meanwhile means the foot: nothing is lost, only lower. */
export function indexIn(ids: readonly CardId[], after: CardId | null): number {
  if (after === null) return 0;
  const index = ids.indexOf(after);
  return index === -1 ? ids.length : index + 1;
}

/** The place with `index` cards above it. */
export function placeAt(column: PlacedColumn, held: Held, index: number): Place {
  const after = neighbours(column, held)[index - 1];
  return { columnId: column.id, after: after ?? null };
}

/** One key's step from a place; the same place at an edge. Sideways keeps the height as far as the column reaches. */
export function step(
  columns: readonly PlacedColumn[],
  held: Held,
  place: Place,
  direction: Direction,
): Place {
  const at = columns.findIndex((column) => column.id === place.columnId);
  const column = columns[at];
  if (!column) return place;
  const count = neighbours(column, held).length;
  const index = indexIn(neighbours(column, held), place.after);
  switch (direction) {
    case 'up':
      return placeAt(column, held, Math.max(0, index - 1));
    case 'down':
      return placeAt(column, held, Math.min(count, index + 1));
    case 'top':
      return placeAt(column, held, 0);
    case 'bottom':
      return placeAt(column, held, count);
    case 'left':
    case 'right': {
      const next = columns[direction === 'left' ? at - 1 : at + 1];
      if (!next) return place;
      return placeAt(next, held, Math.min(index, neighbours(next, held).length));
    }
  }
}
