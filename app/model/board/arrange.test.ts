import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CardId, ColumnId, PersonId } from '../ids.ts';
import { cardsInOrder, effortOf, groupCards, sortCards } from './arrange.ts';
import type { Board, Card } from './board.ts';
import {
  GROUPINGS,
  nextSort,
  readView,
  SORT_KEYS,
  writeView,
  BOARD_VIEWS,
  type Sort,
} from './view-query.ts';

const ANA = 'ana' as PersonId;
const PLAN = 'plan' as CardId;
/** A Wednesday. */
const TODAY = '2026-11-25';
const about = {
  me: ANA,
  today: TODAY,
  names: { [ANA]: 'Ana', ['ben' as PersonId]: 'Ben' },
  kpis: {},
  served: { [PLAN]: { titles: ['More demos', 'LinkedIn ads'] } },
} as const;

const someCard = fc.record(
  {
    title: fc.constantFrom('', 'a', 'b', 'c 2', 'c 10'),
    ownerId: fc.constantFrom(ANA, 'ben' as PersonId, 'left' as PersonId),
    channel: fc.constantFrom('Email', 'LinkedIn'),
    servesId: fc.constantFrom(PLAN, 'unknown' as CardId),
    due: fc.constantFrom('2026-11-01', TODAY, '2026-11-27', '2026-12-01', '2027-01-01'),
    effort: fc.constantFrom(0.1, 0.2, 2, 40),
    isDone: fc.boolean(),
  },
  { requiredKeys: ['title', 'isDone'] },
);

/** A board with the cards in two columns. */
function boardOf(cards: readonly (Partial<Card> & { readonly isDone?: boolean })[]): Board {
  const all = cards.map((card, at) => ({
    ...card,
    id: `card-${at}` as CardId,
    columnId: (card.isDone ? 'done' : 'todo') as ColumnId,
  }));
  const column = (id: 'todo' | 'done') => ({
    id: id as ColumnId,
    title: id,
    rank: id,
    category: id,
    cardIds: all.filter(({ columnId }) => columnId === id).map((card) => card.id),
  });
  return {
    kind: 'tasks',
    version: 1,
    columns: [column('todo'), column('done')],
    archivedColumns: [],
    archivedCards: [],
    cards: Object.fromEntries(all.map((card) => [card.id, card])) as unknown as Board['cards'],
  };
}

const someBoard = fc.array(someCard, { maxLength: 12 }).map(boardOf);
const ids = (cards: readonly Card[]) => cards.map(({ id }) => id);

test('every card is in exactly one group, in the board’s order there', () => {
  fc.assert(
    fc.property(someBoard, fc.constantFrom(...GROUPINGS), (board, by) => {
      const groups = groupCards(board, by, about);
      const order = ids(cardsInOrder(board));
      expect(groups.flatMap(({ cards }) => ids(cards)).sort()).toEqual([...order].sort());
      expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
      for (const { cards } of groups) {
        const at = ids(cards).map((id) => order.indexOf(id));
        expect(at).toEqual([...at].sort((a, b) => a - b));
      }
    }),
  );
});

test('sorting keeps every card; what a card lacks is last both ways; equal ones stay', () => {
  fc.assert(
    fc.property(
      someBoard,
      fc.constantFrom(...SORT_KEYS),
      fc.boolean(),
      (board, by, isDescending) => {
        const sorted = sortCards(board, { by, isDescending }, about);
        const order = ids(cardsInOrder(board));
        expect(ids(sorted).sort()).toEqual([...order].sort());
        if (by === 'owner' || by === 'column') return;
        const values = sorted.map((card) => card[by] || undefined);
        const there = values.filter((value) => value !== undefined);
        expect(values.slice(0, there.length)).toEqual(there);
        if (by !== 'title') {
          const up = [...there].sort((a, b) => (a < b ? -1 : Number(a > b)));
          expect(there).toEqual(isDescending ? up.reverse() : up);
        }
        for (const [at, card] of sorted.entries()) {
          const next = sorted[at + 1];
          if (next && (next[by] ?? '') === (card[by] ?? '')) {
            expect(order.indexOf(card.id)).toBeLessThan(order.indexOf(next.id));
          }
        }
      },
    ),
  );
});

test('by due date finished work stands apart, and no day comes before it', () => {
  const board = boardOf([
    { due: '2026-11-24' },
    {},
    { due: '2026-11-29' },
    { due: '2026-11-01', isDone: true },
    { due: '2026-12-06' },
    { due: '2026-12-07' },
  ]);
  expect(groupCards(board, 'due', about).map(({ title }) => title)).toEqual([
    'Late',
    'This week',
    'Next week',
    'Later',
    undefined,
    'Done',
  ]);
});

test('titles are sorted as people count', () => {
  const board = boardOf([{ title: 'Week 10' }, { title: 'Week 9' }]);
  const sorted = sortCards(board, { by: 'title', isDescending: false }, about);
  expect(sorted.map(({ title }) => title)).toEqual(['Week 9', 'Week 10']);
});

test('efforts are summed without the errors of floating point', () => {
  expect(effortOf(cardsInOrder(boardOf([{ effort: 0.1 }, { effort: 0.2 }, {}])))).toBe(0.3);
});

const someView = fc.record(
  {
    view: fc.constantFrom(...BOARD_VIEWS),
    group: fc.constantFrom(...GROUPINGS),
    sort: fc.record({ by: fc.constantFrom(...SORT_KEYS), isDescending: fc.boolean() }),
    month: fc.constantFrom('2026-11', '2027-01'),
  },
  { requiredKeys: ['view'] },
);

test('a view is read from an address as it was written', () => {
  fc.assert(
    fc.property(someView, (view) => {
      expect(readView(writeView(view))).toEqual(view);
    }),
  );
});

test('what is no view is the board', () => {
  expect(
    readView(Object.entries({ view: 'pie', group: 'x', sort: '-y', month: '2026-13' })),
  ).toEqual({ view: 'board' });
});

test('a heading pressed three times leaves the board’s order', () => {
  let sort: Sort | undefined = nextSort({ by: 'due', isDescending: true }, 'title');
  expect(sort).toEqual({ by: 'title', isDescending: false });
  sort = nextSort(sort, 'title');
  expect(sort).toEqual({ by: 'title', isDescending: true });
  expect(nextSort(sort, 'title')).toBeUndefined();
});
