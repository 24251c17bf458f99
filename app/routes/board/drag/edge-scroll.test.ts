import { expect, test } from 'vitest';
import { depthIn } from './edge-scroll.ts';

const column = { fromPx: 100, toPx: 1_100 };
const depth = (atPx: number) => depthIn({ ...column, atPx }, 0.1);

test('what is held near an end scrolls towards it, at the edge and beyond no faster than the cap', () => {
  expect(depth(600)).toBe(0);
  expect(depth(200)).toBe(0);
  expect(depth(150)).toBe(-0.5);
  expect(depth(100)).toBe(-1);
  expect(depth(-400)).toBe(-1);
  expect(depth(1_050)).toBe(0.5);
  expect(depth(5_000)).toBe(1);
});

test('an element of no height scrolls nowhere', () => {
  expect(depthIn({ fromPx: 10, toPx: 10, atPx: 10 }, 0.1)).toBe(0);
});
