import { expect, test } from 'vitest';
import { shiftCaret } from './caret.ts';

test('a caret stays with its letters when somebody types before it', () => {
  expect(shiftCaret({ before: 'landing page', after: 'the landing page', caret: 7 })).toBe(11);
});

test('a caret stays where it is when somebody types behind it', () => {
  expect(shiftCaret({ before: 'landing', after: 'landing page', caret: 4 })).toBe(4);
});

test('a caret in text that was replaced goes to the end of the new text', () => {
  expect(shiftCaret({ before: 'a red hat', after: 'a blue hat', caret: 4 })).toBe(6);
});

test('a caret never leaves the text', () => {
  expect(shiftCaret({ before: 'landing page', after: '', caret: 5 })).toBe(0);
});
