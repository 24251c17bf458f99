import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf, markTitle, type MarkedPart } from './excerpt.ts';

const written = (parts: readonly MarkedPart[] | undefined): string =>
  (parts ?? []).map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');
const plain = (parts: readonly MarkedPart[]): string => parts.map(({ text }) => text).join('');

test('words that were looked for are marked as they are written', () => {
  expect(written(markTitle('Événement de lancement', ['evenement']))).toBe(
    '[Événement] de lancement',
  );
  expect(written(markTitle('Write the launch mail', ['luanch', 'mai']))).toBe(
    'Write the [launch] [mail]',
  );
  expect(written(markTitle('最新日本語', ['日', '本']))).toBe('最新[日][本]語');
});

test('an excerpt is one line around the place that says most', () => {
  const text = `Price is one thing.\n${'Much else is said here. '.repeat(20)}The price of\nthe banner is open.${' And so on.'.repeat(30)}`;
  const excerpt = written(excerptOf(text, ['price', 'banner']));
  expect(excerpt).toMatch(/^… .*The \[price\] of · the \[banner\] is open\. .* …$/);
  expect(excerpt.length).toBeLessThan(200);
  expect(excerptOf(text, ['nowhere'])).toBeUndefined();
});

test('marking changes no text, and no sign is cut in two', () => {
  const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(words, fc.string({ unit: 'grapheme', maxLength: 400 }), (wanted, text) => {
      expect(plain(markTitle(text, wanted))).toBe(text);
      const excerpt = excerptOf(text, wanted);
      if (excerpt) {
        const said = plain(excerpt).replace(/^… | …$/g, '');
        expect(text.replace(/[\s·]+/g, '')).toContain(said.replace(/[\s·]+/g, ''));
        // A half of a sign is no text that can be written down.
        expect(() => encodeURIComponent(said)).not.toThrow();
        expect(excerpt.some(({ isFound }) => isFound)).toBe(true);
      }
    }),
  );
});
