import { describe, expect, test } from 'vitest';
import { idFromBytes, type CardId, type ColumnId } from '#model/ids.ts';
import { droppedInWords, grabbedInWords } from './drag-words.ts';
import { indexIn, placeAt, placeOf, step, type Place, type PlacedColumn } from './place.ts';

const cardId = (n: number) => idFromBytes<CardId>(new Uint8Array(16).fill(n));
const columnId = (n: number) => idFromBytes<ColumnId>(new Uint8Array(16).fill(100 + n));
const [a, b, c, d] = [cardId(1), cardId(2), cardId(3), cardId(4)] as const;
const [todo, doing, done] = [columnId(1), columnId(2), columnId(3)] as const;
const only = (id: CardId) => new Set([id]);
const firstColumn: PlacedColumn = { id: todo, title: 'To do', cardIds: [a, b, c] };
const columns: readonly PlacedColumn[] = [
  firstColumn,
  { id: doing, title: 'Doing', cardIds: [d] },
  { id: done, title: 'Done', cardIds: [] },
];

describe('a place on the board', () => {
  test('is a column and the card above', () => {
    expect(placeOf(columns, a)).toEqual({ columnId: todo, after: null });
    expect(placeOf(columns, c)).toEqual({ columnId: todo, after: b });
    expect(placeOf(columns, cardId(9))).toBeUndefined();
  });

  test('counts among the other cards, never the moving one itself', () => {
    expect(placeAt(firstColumn, only(b), 0)).toEqual({ columnId: todo, after: null });
    expect(placeAt(firstColumn, only(b), 1)).toEqual({ columnId: todo, after: a });
    expect(placeAt(firstColumn, only(b), 2)).toEqual({ columnId: todo, after: c });
  });

  test('whose neighbour somebody took away is the foot of the column', () => {
    expect(indexIn([a, b], d)).toBe(2);
  });
});

describe('a step by key', () => {
  test('goes past one card at a time and stops at the edges', () => {
    const start: Place = { columnId: todo, after: null };
    const second = step(columns, only(a), start, 'down');
    expect(second).toEqual({ columnId: todo, after: b });
    expect(step(columns, only(a), second, 'down')).toEqual({ columnId: todo, after: c });
    expect(step(columns, only(a), { columnId: todo, after: c }, 'down')).toEqual({
      columnId: todo,
      after: c,
    });
    expect(step(columns, only(a), start, 'up')).toEqual(start);
    expect(step(columns, only(a), start, 'left')).toEqual(start);
  });

  test('goes sideways into empty columns too', () => {
    const inDoing = step(columns, only(c), { columnId: todo, after: b }, 'right');
    expect(inDoing).toEqual({ columnId: doing, after: d });
    expect(step(columns, only(c), inDoing, 'right')).toEqual({ columnId: done, after: null });
  });

  test('jumps to the top and the bottom', () => {
    const start: Place = { columnId: todo, after: a };
    expect(step(columns, only(b), start, 'top')).toEqual({ columnId: todo, after: null });
    expect(step(columns, only(b), start, 'bottom')).toEqual({ columnId: todo, after: c });
  });
});

test('several cards step as one, past the others', () => {
  const start: Place = { columnId: todo, after: b };
  expect(step(columns, new Set([a, c]), start, 'up')).toEqual({ columnId: todo, after: null });
  expect(step(columns, new Set([a, c]), start, 'down')).toEqual(start);
});

test('a grab and a drop are said in words a person understands', () => {
  const place = { columnId: todo, after: a };
  expect(grabbedInWords({ title: 'Write landing page', columns, held: only(b), place })).toBe(
    'Grabbed Write landing page. In To do, position 2 of 3.',
  );
  const dropped = { columnId: done, after: null };
  expect(
    droppedInWords({ title: 'Write landing page', columns, held: only(b), place: dropped }),
  ).toBe('Dropped Write landing page. In Done, position 1 of 1.');
});
