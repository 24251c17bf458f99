import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { newBoardDoc } from '#model/board/doc.ts';
import { LIMITS } from '#model/limits.ts';
import { checkUpdate, hasNews } from './gate.ts';

const updateOf = (make: (doc: Y.Doc) => void): Uint8Array => {
  const doc = newBoardDoc();
  make(doc);
  return Y.encodeStateAsUpdate(doc);
};
const card = (doc: Y.Doc): void => void doc.getMap('cards').set('a', new Y.Map([['kind', 'task']]));

describe('R11 the gate', () => {
  test('lets a board edit pass, and says whose page wrote it', () => {
    const doc = newBoardDoc();
    card(doc);
    expect(checkUpdate(Y.encodeStateAsUpdate(doc), LIMITS)).toEqual({
      ok: true,
      writers: [doc.clientID],
      isEmpty: false,
    });
  });

  test('knows an update with nothing in it', () => {
    expect(
      checkUpdate(
        updateOf(() => undefined),
        LIMITS,
      ),
    ).toMatchObject({ isEmpty: true });
  });

  test.each<[string, (doc: Y.Doc) => void]>([
    ['another root', (doc) => doc.getMap('elsewhere').set('a', 1)],
    ['a list at a root', (doc) => doc.getArray('cards').push([1])],
    ['a text at a root', (doc) => doc.getText('columns').insert(0, 'a')],
    ['a document inside', (doc) => doc.getMap('cards').set('a', new Y.Doc())],
  ])('refuses %s', (_title, make) => {
    expect(checkUpdate(updateOf(make), LIMITS)).toEqual({ ok: false, reason: 'malformed' });
  });

  test('refuses an update of too many parts', () => {
    const many = updateOf((doc) => {
      for (let count = 0; count < 20; count += 1) doc.getMap('cards').set(`${count}`, count);
    });
    expect(checkUpdate(many, { structsPerUpdate: 10 })).toEqual({ ok: false, reason: 'tooBig' });
  });

  test('never throws, whatever the bytes', () => {
    const sound = updateOf(card);
    for (let at = 0; at < sound.length; at += 1) {
      const bytes = sound.slice();
      bytes[at] = 255 - (bytes[at] ?? 0);
      expect(() => checkUpdate(bytes, LIMITS)).not.toThrow();
      expect(() => checkUpdate(sound.slice(0, at), LIMITS)).not.toThrow();
    }
  });
});

test("a reader's own copy is no news; an edit or a deletion of a reader's is", () => {
  const doc = newBoardDoc();
  card(doc);
  doc.getMap('cards').set('b', 1);
  doc.getMap('cards').delete('b');
  const copy = newBoardDoc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  expect(hasNews(doc, Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc)))).toBe(false);

  const deleted = newBoardDoc();
  Y.applyUpdate(deleted, Y.encodeStateAsUpdate(doc));
  deleted.getMap('cards').delete('a');
  expect(hasNews(doc, Y.encodeStateAsUpdate(deleted, Y.encodeStateVector(doc)))).toBe(true);

  copy.getMap('cards').set('c', 1);
  expect(hasNews(doc, Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc)))).toBe(true);
});
