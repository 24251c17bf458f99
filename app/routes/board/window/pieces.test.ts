import { describe, expect, test } from 'vitest';
import { AT_FIRST, piecesOf, stretchAround, type Piece } from './pieces.ts';

const GAP_PX = 8;
const heights = (count: number) => Array.from({ length: count }, (_row, at) => 60 + (at % 3) * 20);
const nothing = () => false;

/** Where a piece ends when all before it stand as they are drawn. */
function heightOf(pieces: readonly Piece[], heightsPx: readonly number[]): number {
  const sum = pieces.reduce(
    (px, piece) =>
      px + GAP_PX + (piece.is === 'room' ? piece.heightPx : (heightsPx[piece.at] ?? 0)),
    0,
  );
  return sum - GAP_PX;
}

describe('a long column', () => {
  test('draws what is in sight, and is as high as if all were drawn', () => {
    const heightsPx = heights(1_000);
    const all = piecesOf({
      heightsPx,
      gapPx: GAP_PX,
      drawn: { fromPx: 0, toPx: Infinity },
      isPinned: nothing,
    });
    expect(all).toHaveLength(1_000);
    const some = piecesOf({
      heightsPx,
      gapPx: GAP_PX,
      drawn: { fromPx: 20_000, toPx: 21_000 },
      isPinned: nothing,
    });
    expect(some.length).toBeLessThan(20);
    expect(some.map(({ is }) => is)).toEqual([
      'room',
      ...Array.from({ length: some.length - 2 }, () => 'row'),
      'room',
    ]);
    expect(heightOf(some, heightsPx)).toBe(heightOf(all, heightsPx));
  });

  test('keeps a row that has the focus, at its place, however far away it is', () => {
    const heightsPx = heights(100);
    const pieces = piecesOf({
      heightsPx,
      gapPx: GAP_PX,
      drawn: { fromPx: 0, toPx: 200 },
      isPinned: (at) => at === 50,
    });
    const kept = pieces.findIndex((piece) => piece.is === 'row' && piece.at === 50);
    expect(pieces[kept - 1]?.is).toBe('room');
    expect(pieces[kept + 1]?.is).toBe('room');
    const above = heightsPx.slice(0, 50).reduce((px, height) => px + height + GAP_PX, 0);
    expect(heightOf(pieces.slice(0, kept), heightsPx) + GAP_PX).toBe(above);
  });

  test('draws what comes into sight at once, and what only comes nearer when one scrolls', () => {
    const rowsOf = (count: number, isNew: (at: number) => boolean) =>
      piecesOf({
        heightsPx: Array.from({ length: count }, () => 92),
        gapPx: GAP_PX,
        drawn: AT_FIRST,
        isPinned: nothing,
        mayWait: isNew,
      }).flatMap((piece) => (piece.is === 'row' ? [piece.at] : []));
    const before = rowsOf(100, nothing);
    expect(before).toEqual(Array.from({ length: 18 }, (_row, at) => at));
    // Somebody took the second one away: all others moved up by one, and one more is in the stretch.
    expect(rowsOf(99, (at) => at === 17)).toEqual(before.slice(0, 17));
    // Somebody put one in below the first.
    expect(rowsOf(101, (at) => at === 1)).toEqual(before);
  });

  test('draws others only when what is in sight comes near the edge of what is drawn', () => {
    expect(stretchAround(AT_FIRST, { fromPx: 0, toPx: 900 })).toBe(AT_FIRST);
    const moved = stretchAround(AT_FIRST, { fromPx: 700, toPx: 1_600 });
    expect(moved).not.toBe(AT_FIRST);
    expect(stretchAround(moved, { fromPx: 760, toPx: 1_660 })).toBe(moved);
    expect(stretchAround(moved, { fromPx: 9_000, toPx: 9_900 }).fromPx).toBeGreaterThan(8_000);
  });

  test('after a tall window draws no more than the new one needs', () => {
    const tall = { fromPx: 0, toPx: 9_000 };
    expect(stretchAround(tall, { fromPx: 0, toPx: 900 }).toPx).toBeLessThan(2_000);
  });
});
