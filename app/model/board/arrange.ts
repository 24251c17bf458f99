import { addDays, type Day } from '../calendar/day.ts';
import { mondayOf } from '../calendar/week.ts';
import type { PersonId } from '../ids.ts';
import type { Board, Card } from './board.ts';
import type { FilterNames } from './filter.ts';
import type { Grouping, Sort, SortKey } from './view-query.ts';

/** Cards that have something in common, in the board's order. */
export type CardGroup = {
  readonly id: string;
  /** Undefined: the cards that have nothing of the kind. */
  readonly title: string | undefined;
  readonly cards: readonly Card[];
};

/** A board's live cards as they stand on it: column by column, from top to bottom. */
export function cardsInOrder(board: Board): readonly Card[] {
  return board.columns.flatMap(({ cardIds }) => cardIds.flatMap((id) => board.cards[id] ?? []));
}

/** What the groups by due date are called. */
const DUE_TITLES: Readonly<Record<string, string>> = {
  late: 'Late',
  today: 'Today',
  'this-week': 'This week',
  'next-week': 'Next week',
  later: 'Later',
  done: 'Done',
};

/** A board's cards under headings. Every card is in exactly one group; no group is empty, except a column's. */
export function groupCards(board: Board, by: Grouping, about: FilterNames): readonly CardGroup[] {
  const cards = cardsInOrder(board);
  switch (by) {
    case 'column':
      return board.columns.map(({ id, title, cardIds }) => ({
        id,
        title,
        cards: cardIds.flatMap((cardId) => board.cards[cardId] ?? []),
      }));
    case 'due': {
      const done = new Set(
        board.columns.filter(({ category }) => category === 'done').map(({ id }) => id),
      );
      const groups = under(cards, ({ due, columnId }) =>
        dueGroup(due, done.has(columnId), about.today),
      );
      return ['late', 'today', 'this-week', 'next-week', 'later', '', 'done'].flatMap((id) =>
        groups
          .filter((group) => group.id === id)
          .map((group) => ({ ...group, title: DUE_TITLES[id] })),
      );
    }
    case 'owner':
      return byTitle(
        under(cards, ({ ownerId }) => ownerId),
        (id) => about.names[id as PersonId] ?? 'Somebody who left',
      );
    case 'priority':
      return byTitle(
        // Two priorities of one name are one heading: what is written there is the same.
        under(
          cards,
          ({ servesId }) => servesId && (about.served[servesId]?.titles[0] || 'Untitled'),
        ),
        (title) => title,
      );
    case 'channel':
      return byTitle(
        under(cards, ({ channel }) => channel),
        (name) => name,
      );
  }
}

/** When something is to be done. Finished work is due no more. */
function dueGroup(due: Day | undefined, isDone: boolean, today: Day): string | undefined {
  if (isDone) return 'done';
  if (due === undefined) return undefined;
  if (due < today) return 'late';
  if (due === today) return 'today';
  const monday = mondayOf(today);
  if (due < addDays(monday, 7)) return 'this-week';
  return due < addDays(monday, 14) ? 'next-week' : 'later';
}

type Untitled = { readonly id: string; readonly cards: Card[] };

function under(cards: readonly Card[], idOf: (card: Card) => string | undefined): Untitled[] {
  const groups = new Map<string, Untitled>();
  for (const card of cards) {
    const id = idOf(card) ?? '';
    const group = groups.get(id) ?? { id, cards: [] };
    group.cards.push(card);
    groups.set(id, group);
  }
  return [...groups.values()];
}

/** By name; those without one at the end. */
function byTitle(groups: readonly Untitled[], titleOf: (id: string) => string): CardGroup[] {
  return groups
    .map((group) => ({ ...group, title: group.id === '' ? undefined : titleOf(group.id) }))
    .sort((a, b) => compareOrNone(a.title, b.title, byName));
}

/** What is not there comes last. */
function compareOrNone<T>(
  a: T | undefined,
  b: T | undefined,
  compare: (a: T, b: T) => number,
): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compare(a, b);
}

// One locale for all, so that the server and every browser put the same names in the same order.
const byName = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
const byCode = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * Cards in another order; without one, as they stand on the board. What a card does not have comes last, both ways;
 * cards that are equal stay in the board's order.
 */
export function sortCards(
  board: Board,
  sort: Sort | undefined,
  about: Pick<FilterNames, 'names'>,
): readonly Card[] {
  const cards = cardsInOrder(board);
  if (sort === undefined) return cards;
  const columnAt = new Map(board.columns.map(({ id }, at) => [id, at]));
  const compare = {
    title: comparing<string>(byName, ({ title }) => (title === '' ? undefined : title)),
    owner: comparing<string>(byName, ({ ownerId }) => ownerId && (about.names[ownerId] ?? ownerId)),
    column: comparing<number>(
      (a, b) => a - b,
      ({ columnId }) => columnAt.get(columnId),
    ),
    due: comparing<string>(byCode, ({ due }) => due),
    effort: comparing<number>(
      (a, b) => a - b,
      ({ effort }) => effort,
    ),
  } satisfies Record<SortKey, unknown>;
  return [...cards].sort(compare[sort.by](sort.isDescending));
}

const comparing =
  <T>(compare: (a: T, b: T) => number, valueOf: (card: Card) => T | undefined) =>
  (isDescending: boolean) =>
  (a: Card, b: Card): number =>
    compareOrNone(valueOf(a), valueOf(b), (x, y) => (isDescending ? compare(y, x) : compare(x, y)));

/** The work that is estimated on cards, in hours. */
export function effortOf(cards: readonly Card[]): number {
  const hundredths = cards.reduce((sum, { effort = 0 }) => sum + Math.round(effort * 100), 0);
  return hundredths / 100;
}
