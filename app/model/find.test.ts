import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findByTitle, findWords, titleScore } from './find.ts';

const titles = ['Write the launch mail', 'Launch event in Zürich', 'Relaunch the site', 'Lunch'];
const find = (typed: string) =>
  findByTitle(
    typed,
    titles.map((title) => ({ title })),
  );

test('words are found from their start before words that only hold them', () => {
  expect(find('launch').map(({ title }) => title)).toEqual([
    'Write the launch mail',
    'Launch event in Zürich',
    'Relaunch the site',
    'Lunch',
  ]);
  expect(find('mail laun').map(({ title }) => title)).toEqual(['Write the launch mail']);
});

test.each([
  ['zurich', 'Launch event in Zürich'],
  ['ZÜRICH', 'Launch event in Zürich'],
  ['luanch', 'Launch event in Zürich'],
  ['lanch', 'Launch event in Zürich'],
  ['launnch', 'Launch event in Zürich'],
  ['evemt', 'Launch event in Zürich'],
])('%s finds %s: case, accents and one slip are forgiven', (typed, title) => {
  expect(titleScore(typed, title)).toBeGreaterThan(0);
});

test.each(['evnt zurch x', 'cat', 'elvnt', 'in the'])('%s does not', (typed) => {
  expect(titleScore(typed, 'Launch event in Zürich')).toBeUndefined();
});

test('every word of a title finds it, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 5 }), (words) => {
      const title = words.join(' ');
      for (const word of findWords(title)) expect(titleScore(word, title)).toBeDefined();
      expect(titleScore('%', title)).toBeUndefined();
    }),
  );
});
