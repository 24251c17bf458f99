import type { CardId, ColumnId } from '../ids.ts';
import { compareRanks, rankBetween } from '../rank.ts';
import { cardsHere, type BoardDoc, type MapInDoc } from './doc.ts';
import { isMap } from './values.ts';
import { liveColumns, readColumns } from './columns.ts';

/** Where a card is written to be: one value, so that no two halves of a move can part (R4). */
export type Place = { readonly columnId: ColumnId; readonly rank: string };

/** A card's place as written; undefined when nothing usable is written. */
export function readPlace(card: MapInDoc): Place | undefined {
  const place: unknown = card.get('place');
  if (!Array.isArray(place)) return undefined;
  const [columnId, rank] = place as unknown[];
  if (typeof columnId !== 'string' || typeof rank !== 'string') return undefined;
  return { columnId: columnId as ColumnId, rank };
}

export type Ranked<T extends string> = { readonly id: T; readonly rank: string };

/** Where in an order something is put: behind a neighbour, at the top (null) or at the end. */
export type After<T extends string> = T | null | 'end';

/** The ranks on both sides of a place; absent: the end on that side. */
type RankGap = { readonly low: string | undefined; readonly high: string | undefined };

function gapAfter<T extends string>(others: readonly Ranked<T>[], after: After<T>): RankGap {
  const found = after === null ? -1 : others.findIndex((other) => other.id === after);
  const at = after === null || found >= 0 ? found : others.length - 1;
  const low = others[at]?.rank;
  const high = others.slice(at + 1).find((other) => low === undefined || other.rank > low)?.rank;
  return { low, high };
}

/**
 * The rank for `id` behind `after` among `others` (sorted, without `id`); behind the last one when `after` is not
 * there. Neighbours of equal rank stay together: the new rank is past all of them.
 */
export function rankAfter<T extends string>(
  others: readonly Ranked<T>[],
  { id, after }: { id: string; after: After<T> },
): string {
  const { low, high } = gapAfter(others, after);
  return rankBetween({ after: low, before: high, id });
}

/** Ranks for several `ids` that go there together, in their order. From the middle outwards, so that they stay short. */
export function ranksAfter<T extends string>(
  others: readonly Ranked<T>[],
  { ids, after }: { ids: readonly T[]; after: After<T> },
): ReadonlyMap<T, string> {
  const ranks = new Map<T, string>();
  const fill = (from: number, to: number, { low, high }: RankGap): void => {
    const middle = (from + to) >> 1;
    const id = ids[middle];
    if (from >= to || id === undefined) return;
    const rank = rankBetween({ after: low, before: high, id });
    ranks.set(id, rank);
    fill(from, middle, { low, high: rank });
    fill(middle + 1, to, { low: rank, high });
  };
  fill(0, ids.length, gapAfter(others, after));
  return ranks;
}

/** The cards shown in a column, in order, as people see it (after R5's repair). */
export function cardsShownIn(doc: BoardDoc, columnId: ColumnId): Ranked<CardId>[] {
  const live = liveColumns(readColumns(doc));
  const liveIds = new Set<ColumnId>(live.map(({ id }) => id));
  const first = live[0]?.id;
  const shown: Ranked<CardId>[] = [];
  for (const [id, card] of cardsHere(doc)) {
    if (!isMap(card) || typeof card.get('archivedAt') === 'string') continue;
    const place = readPlace(card);
    const at = place !== undefined && liveIds.has(place.columnId) ? place.columnId : first;
    if (at === columnId) shown.push({ id, rank: place?.rank ?? '' });
  }
  return shown.sort(compareRanks);
}
