import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleScore } from '../find.ts';
import type { ClientId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { cardTerms, commentTerms, wantedTerms } from './search-terms.ts';
import { searchWords, typedWords } from './search-words.ts';

const clientId = 'Client0000000000000001' as ClientId;
type Where = Parameters<typeof wantedTerms>[1]['where'];

/** What an index does: of every group one term. */
function isFound(terms: string, typed: string, where: Where, isLoose = false): boolean {
  const wanted = wantedTerms(typedWords(typed), { clientIds: [clientId], where, isLoose });
  const all = terms.split(' ');
  return wanted.every((group) =>
    group.some(({ term, isBeginning }) =>
      all.some((each) => (isBeginning ? each.startsWith(term) : each === term)),
    ),
  );
}
const card = (title: string, ...texts: string[]) => cardTerms({ clientId, title, texts });

describe('R38 a card is found', () => {
  const terms = card('Launch événement in Zürich', 'The homepage brief\nfor Łódź', 'Weiße Straße');

  test.each<[string, Where]>([
    ['launch zür', 'title'],
    ['zurich l', 'title'],
    ['zurich launch ev', 'title'],
    ['EVENEMENT', 'title'],
    ['lodz', 'anywhere'],
    ['weisse strasse', 'anywhere'],
    ['brief zürich', 'anywhere'],
    ['luanch', 'near-title'],
    ['evenemnet in', 'near-title'],
  ])('%s: in any order, by its beginning, without accents (%s)', (typed, where) => {
    expect(isFound(terms, typed, where)).toBe(true);
  });

  test.each<[string, Where]>([
    ['brief', 'title'],
    ['zur launch', 'title'],
    ['urich', 'anywhere'],
    ['launch berlin', 'anywhere'],
    ['xyzzy', 'near-title'],
  ])('and not by %s (%s)', (typed, where) => {
    expect(isFound(terms, typed, where)).toBe(false);
  });

  test('where words are written without spaces, by the signs in it', () => {
    expect(isFound(card('最新日本語ガイド'), '日本', 'title')).toBe(true);
    expect(isFound(card('الخطة الجديدة'), 'الخطة', 'title')).toBe(true);
  });

  test('but not at another client', () => {
    const other = wantedTerms(['launch'], { clientIds: ['x' as ClientId], where: 'title' });
    expect(terms).not.toContain(other[0]?.[0]?.term);
  });

  test('loosely, each word may be typed by half', () => {
    expect(isFound(terms, 'zur laun', 'anywhere')).toBe(false);
    expect(isFound(terms, 'zur laun', 'anywhere', true)).toBe(true);
    expect(isFound(terms, 'zur lau', 'near-title', true)).toBe(true);
  });
});

const letters = fc.string({
  unit: fc.constantFrom(...'abcdeéß', '0', '9'),
  minLength: 1,
  maxLength: 12,
});

test('R38 whatever a title forgives, the index finds: slips, beginnings, and ends of long words', () => {
  const slipped = fc
    .tuple(letters, fc.nat(12), letters, fc.constantFrom('drop', 'add', 'swap', 'cut'))
    .map(([word, at, more, how]) => {
      const chars = [...word];
      const here = at % chars.length;
      if (how === 'drop') chars.splice(here, 1);
      if (how === 'add') chars.splice(here, 0, more.charAt(0));
      if (how === 'swap') chars.splice(here, 2, ...chars.slice(here, here + 2).reverse());
      if (how === 'cut') chars.splice(0, here);
      return { word, typed: chars.join('') };
    });
  fc.assert(
    fc.property(slipped, ({ word, typed }) => {
      const [wanted = ''] = typedWords(typed);
      fc.pre(wanted.length >= 4 && titleScore(typed, word) !== undefined);
      expect(isFound(card(word), typed, 'near-title')).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('R38 every word of every text finds it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (title, text) => {
      const terms = card(title, text);
      for (const word of searchWords(`${title} ${text}`)) {
        expect(isFound(terms, word, 'anywhere')).toBe(true);
      }
    }),
  );
});

test('whatever is typed or stored, terms are words with one space between, and not without end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const wanted = wantedTerms(typedWords(text), { clientIds: [clientId], where: 'near-title' });
      const terms = `${card(text, text)} ${commentTerms({ clientId, text })}`.split(' ');
      for (const term of [...terms, ...wanted.flat().map((each) => each.term)]) {
        expect(term).toMatch(/^([\p{L}\p{N}]{5,45})?$/u);
      }
    }),
  );
  const many = Array.from({ length: 60_000 }, (_, at) => `word${at}`).join(' ');
  expect(card('x', many).length).toBeLessThanOrEqual(LIMITS.searchTermChars);
  expect(typedWords(many)).toHaveLength(LIMITS.searchedWords);
  expect(typedWords('…!"* - () 🚀')).toEqual([]);
});

test('ids of those a comment mentions are no words of it', () => {
  expect(commentTerms({ clientId, text: 'Ask @[Ana0000000000000000001] now' })).toBe(
    '0001wask 0001wnow',
  );
});
