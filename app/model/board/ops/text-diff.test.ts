import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { editText, oneLine, typedLine } from './text-diff.ts';

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', '😁', 'é'), maxLength: 12 });

test('R4 an edited text reads what it was made to read', () => {
  fc.assert(
    fc.property(words, words, (before, next) => {
      const text = new Y.Doc().getText('title');
      text.insert(0, before);
      editText(text, next);
      expect(text.toJSON()).toBe(next);
    }),
  );
});

test('R4 only what differs is written: what two people type in two places both stays', () => {
  fc.assert(
    fc.property(words, words, words, (start, middle, end) => {
      const ann = new Y.Doc();
      ann.getText('title').insert(0, `[${middle}]`);
      const bob = new Y.Doc();
      Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann));
      editText(ann.getText('title'), `${start}<[${middle}]`);
      editText(bob.getText('title'), `[${middle}]>${end}`);
      Y.applyUpdate(ann, Y.encodeStateAsUpdate(bob));
      Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann));
      expect(ann.getText('title').toJSON()).toBe(`${start}<[${middle}]>${end}`);
      expect(bob.getText('title').toJSON()).toBe(`${start}<[${middle}]>${end}`);
    }),
  );
});

test('a title being typed keeps the space at its end; a finished one is tidied', () => {
  expect(typedLine('two \n words ', 20)).toBe('two words ');
  expect(oneLine('  two \n  words ', 20)).toBe('two words');
});

test('R4 half a character is never written: on the wire it would become another one', () => {
  expect(typedLine('a\ud83d', 10)).toBe('a');
  expect(typedLine('\ude80 a \ud83db', 10)).toBe('\ufffd a \ufffdb');
  expect(oneLine('ab😀', 3)).toBe('ab');
  expect(oneLine('ab😀', 4)).toBe('ab😀');
});
