import { expect, test } from 'vitest';
import { seededBoard } from '#test/support/boards-in-step.ts';
import { metaOf, newBoardDoc } from './doc.ts';
import { BOARD_VERSION, upgrade } from './versions.ts';

test('a board of this version, and one without content, are left as they are', () => {
  expect(upgrade(seededBoard())).toBe('current');
  expect(upgrade(newBoardDoc())).toBe('current');
});

test('a board written by a later program is not touched', () => {
  const doc = seededBoard();
  metaOf(doc).set('version', BOARD_VERSION + 1);
  expect(upgrade(doc)).toBe('newer');
  expect(metaOf(doc).get('version')).toBe(BOARD_VERSION + 1);
});
