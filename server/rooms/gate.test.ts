import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BoardRow } from '#db/boards.ts';
import { newBoardDoc, type BoardDoc } from '#model/board/doc.ts';
import { writeBody } from '#model/board/ops/body.ts';
import { archiveCard, moveCard, renameCard } from '#model/board/ops/cards.ts';
import { LIMITS, type Limits } from '#model/limits.ts';
import {
  addTask,
  AT,
  card,
  column,
  copyOf,
  seededBoard,
  sync,
} from '#test/support/boards-in-step.ts';
import { BoardInMemory, SpoiltDocument } from './board-in-memory.ts';
import { checkUpdate, hasNews } from './gate.ts';

const updateOf = (make: (doc: Y.Doc) => void): Uint8Array => {
  const doc = newBoardDoc();
  make(doc);
  return Y.encodeStateAsUpdate(doc);
};
const aCard = (doc: Y.Doc): void =>
  void doc.getMap('cards').set('a', new Y.Map([['kind', 'task']]));

const memoryOf = (doc: BoardDoc): BoardInMemory => new BoardInMemory({} as BoardRow, doc);
const check = (update: Uint8Array, doc = newBoardDoc(), limits: Partial<Limits> = {}) =>
  checkUpdate(update, memoryOf(doc).known, { ...LIMITS, ...limits });

describe('R27 the gate', () => {
  test('lets a board edit pass, and says whose page wrote it', () => {
    const doc = newBoardDoc();
    aCard(doc);
    expect(check(Y.encodeStateAsUpdate(doc))).toEqual({
      ok: true,
      writers: [doc.clientID],
      isEmpty: false,
    });
  });

  test('names as writers only those whose writing is new', () => {
    const ann = seededBoard();
    const ben = copyOf(ann);
    addTask(ben, 'brief');

    expect(check(Y.encodeStateAsUpdate(ben), ann)).toMatchObject({ writers: [ben.clientID] });
    expect(check(Y.encodeStateAsUpdate(ann), ann)).toMatchObject({ writers: [] });
  });

  test('knows an update with nothing in it', () => {
    expect(check(updateOf(() => undefined))).toMatchObject({ ok: true, isEmpty: true });
  });

  test.each<[string, (doc: Y.Doc) => void]>([
    ['another root', (doc) => doc.getMap('elsewhere').set('a', 1)],
    ['a list at a root', (doc) => doc.getArray('cards').push([1])],
    ['a text at a root', (doc) => doc.getText('columns').insert(0, 'a')],
    ['a document inside', (doc) => doc.getMap('cards').set('a', new Y.Doc())],
  ])('refuses %s', (_title, make) => {
    expect(check(updateOf(make))).toEqual({ ok: false, reason: 'malformed' });
  });

  test.each([9, 10])('refuses an update of more than %d parts', (most) => {
    const many = updateOf((doc) => {
      for (let count = 0; count < 10; count += 1) doc.getMap('cards').set(`${count}`, 'x');
    });
    expect(check(many, newBoardDoc(), { structsPerUpdate: most }).ok).toBe(most === 10);
  });

  test('refuses an update of too many deletions', () => {
    const doc = seededBoard();
    for (let count = 0; count < 40; count += 1) {
      doc.getMap('cards').set(`${count}`, 1);
      doc.getMap('cards').set(`kept ${count}`, 1);
    }
    const ann = copyOf(doc);
    for (let count = 0; count < 40; count += 1) ann.getMap('cards').delete(`${count}`);
    const deletions = Y.encodeStateAsUpdate(ann, Y.encodeStateVector(doc));
    expect(check(deletions, doc).ok).toBe(true);
    expect(check(deletions, doc, { structsPerUpdate: 30 })).toEqual({
      ok: false,
      reason: 'tooBig',
    });
  });

  describe('refuses what is nested too deep', () => {
    const nested = (levels: number): Y.Map<unknown> => {
      const outer = new Y.Map<unknown>();
      let inner = outer;
      for (let level = 1; level < levels; level += 1) {
        const next = new Y.Map<unknown>();
        inner.set('in', next);
        inner = next;
      }
      return outer;
    };
    const isLetIn = (make: (doc: Y.Doc) => void): boolean =>
      check(updateOf(make), newBoardDoc(), { nestingDepth: 10 }).ok;

    test.each([9, 10, 500])('maps in maps, %d of them', (levels) => {
      expect(isLetIn((doc) => doc.getMap('cards').set('a', nested(levels)))).toBe(levels < 10);
    });

    test.each([9, 10, 500])('lists in a plain value, %d of them', (levels) => {
      let value: unknown = 'x';
      for (let level = 0; level < levels; level += 1) value = [value];
      expect(isLetIn((doc) => doc.getMap('cards').set('a', value))).toBe(levels < 10);
    });

    test('one level more on what is there already', () => {
      const doc = newBoardDoc();
      doc.getMap('cards').set('a', nested(9));
      const ann = copyOf(doc);
      let inner = ann.getMap('cards').get('a') as Y.Map<unknown>;
      for (;;) {
        const next = inner.get('in');
        if (!(next instanceof Y.Map)) break;
        inner = next;
      }
      inner.set('last', 1);
      const flat = Y.encodeStateAsUpdate(ann, Y.encodeStateVector(doc));
      inner.set('deeper', new Y.Map());
      const deeper = Y.encodeStateAsUpdate(ann, Y.encodeStateVector(doc));

      expect(check(flat, doc, { nestingDepth: 10 }).ok).toBe(true);
      expect(check(deeper, doc, { nestingDepth: 10 })).toMatchObject({ reason: 'malformed' });
    });

    test('beside a text as long as you like', () => {
      const isSound = isLetIn((doc) => {
        const list = new Y.Array<unknown>();
        doc.getMap('cards').set('a', list);
        for (let count = 0; count < 20_000; count += 1) list.insert(0, [count]);
        list.insert(0, [new Y.Map()]);
      });
      expect(isSound).toBe(true);
    });
  });

  test('never throws, whatever the bytes', () => {
    const sound = updateOf(aCard);
    for (let at = 0; at < sound.length; at += 1) {
      const bytes = sound.slice();
      bytes[at] = 255 - (bytes[at] ?? 0);
      expect(() => check(bytes)).not.toThrow();
      expect(() => check(sound.slice(0, at))).not.toThrow();
    }
  });
});

/** What two people may do to a board of five tasks, one after the other or apart. */
const edits = fc.array(
  fc.record({
    who: fc.nat(1),
    what: fc.constantFrom('move', 'rename', 'body', 'archive', 'add', 'sync'),
    of: fc.nat(4),
  }),
  { minLength: 1, maxLength: 25 },
);
type Edits = typeof edits extends fc.Arbitrary<infer T> ? T : never;

/** The board they began with, and every update either made, in order. */
function playOut(steps: Edits): { base: BoardDoc; updates: Uint8Array[] } {
  const base = seededBoard();
  for (const name of '01234') addTask(base, name);
  const [ann, ben] = [copyOf(base), copyOf(base)];
  const updates: Uint8Array[] = [];
  for (const doc of [ann, ben]) {
    doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin === null || origin === undefined) updates.push(bytes);
    });
  }
  steps.forEach(({ who, what, of }, at) => {
    const doc = who === 0 ? ann : ben;
    const cardId = card(`${of}`);
    if (what === 'move') moveCard(doc, { cardId, toColumnId: column('done'), after: 'end' });
    if (what === 'rename') renameCard(doc, { cardId, title: `title ${at}` });
    if (what === 'body') writeBody(doc, { cardId, paragraphs: [`words ${at}`] });
    if (what === 'archive') archiveCard(doc, { cardId, at: AT });
    if (what === 'add') addTask(doc, `new ${at}`);
    if (what === 'sync') sync(ann, ben);
  });
  return { base, updates };
}

describe('R27 the gate, whatever people do', () => {
  test('lets every real edit pass in the order it was made', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        const { base, updates } = playOut(steps);
        for (const update of updates) {
          expect(check(update, base).ok).toBe(true);
          Y.applyUpdate(base, update);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('finds a gap exactly where the document would be left waiting for something', () => {
    fc.assert(
      fc.property(edits, fc.array(fc.boolean()), (steps, isLost) => {
        const { base, updates } = playOut(steps);
        updates.forEach((update, at) => {
          if (isLost[at] === true) return;
          const verdict = check(update, base);
          const trial = copyOf(base);
          Y.applyUpdate(trial, update);
          const isWaiting = Boolean(trial.store.pendingStructs ?? trial.store.pendingDs);
          expect(verdict).toMatchObject(isWaiting ? { ok: false, reason: 'gap' } : { ok: true });
          if (verdict.ok) Y.applyUpdate(base, update);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('and nothing that passes hangs in the document or breaks it, unless the document says so', () => {
    const mutation = fc.record({ at: fc.nat(), to: fc.nat(255), cut: fc.nat(3) });
    fc.assert(
      fc.property(edits, fc.array(mutation, { minLength: 1, maxLength: 4 }), (steps, mutations) => {
        const { base, updates } = playOut(steps);
        const memory = memoryOf(base);
        for (const update of updates) {
          const bytes = update.slice(0, Math.max(1, update.length - (mutations[0]?.cut ?? 0)));
          for (const { at, to } of mutations) bytes[at % bytes.length] = to;
          if (!checkUpdate(bytes, memory.known, LIMITS).ok) continue;
          try {
            memory.apply({ personId: 'p' as never }, [bytes]);
          } catch (error) {
            expect(error).toBeInstanceOf(SpoiltDocument);
            return;
          }
          expect(base.store.pendingStructs ?? base.store.pendingDs).toBeNull();
          expect([...base.share.keys()].sort()).toEqual(['cards', 'columns', 'meta', 'moved']);
          memory.content();
        }
      }),
      { numRuns: 300 },
    );
  });
});

test("a reader's own copy is no news; an edit or a deletion of a reader's is", () => {
  const doc = newBoardDoc();
  aCard(doc);
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
