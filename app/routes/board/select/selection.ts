import type { CardId } from '#model/ids.ts';

/** Which cards one person acts on next. Never in the document: it is nobody else's business. */
export type Selection = {
  readonly ids: ReadonlySet<CardId>;
  /** Where the last range began, and how far it reaches: the next extending replaces it. */
  readonly range?: { readonly anchor: CardId; readonly reach: CardId };
};

/** A live column's cards, in order. */
type Cards = { readonly cardIds: readonly CardId[] };

export const NOTHING_SELECTED: Selection = { ids: new Set() };

/** Takes a card into the selection, or out of it. A range begins there. */
export function toggleCard({ ids }: Selection, cardId: CardId): Selection {
  const next = new Set(ids);
  if (next.delete(cardId)) return { ids: next };
  return { ids: next.add(cardId), range: { anchor: cardId, reach: cardId } };
}

/** Selects exactly these, with no range begun. The same when it says the same. */
export function chooseCards(selection: Selection, cardIds: ReadonlySet<CardId>): Selection {
  const isSame =
    cardIds.size === selection.ids.size && [...cardIds].every((id) => selection.ids.has(id));
  return isSame ? selection : { ids: cardIds };
}

/**
 * Selects from where the range began to this card, within its column. Without a range there, it begins at `from`, or
 * at the card itself.
 */
export function extendTo(
  selection: Selection,
  { columns, cardId, from = cardId }: { columns: readonly Cards[]; cardId: CardId; from?: CardId },
): Selection {
  const column = columns.find(({ cardIds }) => cardIds.includes(cardId))?.cardIds;
  if (!column) return selection;
  const { ids, range } = selection;
  const hasRange = range !== undefined && column.includes(range.anchor) && ids.has(range.anchor);
  const anchor = hasRange ? range.anchor : column.includes(from) ? from : cardId;
  const next = new Set(ids);
  if (hasRange) for (const id of between(column, range.anchor, range.reach)) next.delete(id);
  for (const id of between(column, anchor, cardId)) next.add(id);
  return { ids: next, range: { anchor, reach: cardId } };
}

/** The cards from one to the other; none when either is not there. */
function between(cardIds: readonly CardId[], one: CardId, other: CardId): readonly CardId[] {
  const [a, b] = [cardIds.indexOf(one), cardIds.indexOf(other)];
  return a === -1 || b === -1 ? [] : cardIds.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** The selection without cards that are no longer on the board: archived by somebody, or gone. The same if all are. */
export function keepLive(
  selection: Selection,
  live: Readonly<Partial<Record<CardId, unknown>>>,
): Selection {
  const ids = [...selection.ids].filter((id) => live[id] !== undefined);
  return ids.length === selection.ids.size ? selection : { ...selection, ids: new Set(ids) };
}

/** Selected cards as they stand on the board: column by column, from top to bottom. */
export function inBoardOrder(
  { ids }: Pick<Selection, 'ids'>,
  columns: readonly Cards[],
): readonly CardId[] {
  return columns.flatMap(({ cardIds }) => cardIds.filter((id) => ids.has(id)));
}

/** What an act on a card is an act on: all selected cards when it is one of them; without a card, those too. */
export function actedOn(
  selection: Selection,
  columns: readonly Cards[],
  cardId: CardId | undefined,
): readonly CardId[] {
  if (cardId !== undefined && !selection.ids.has(cardId)) return [cardId];
  return inBoardOrder(selection, columns);
}
