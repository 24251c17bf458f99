import { describe, expect, test } from 'vitest';
import type { PersonId } from './ids.ts';
import { begunMention, showMentions, storeMentions, whoIsMeant, type Named } from './mentions.ts';

const idOf = (letter: string) => letter.repeat(22) as PersonId;
const ana: Named = { id: idOf('a'), name: 'Ana' };
const anaSilva: Named = { id: idOf('b'), name: 'Ana Silva' };
const otherAna: Named = { id: idOf('c'), name: 'Ana Silva' };
const people = [ana, anaSilva];

describe('R34 mentions', () => {
  test.each([
    ['@Ana, please', `@[${ana.id}], please`, [ana.id]],
    ['Ask @Ana Silva.', `Ask @[${anaSilva.id}].`, [anaSilva.id]],
    ['(@ana silva)', `(@[${anaSilva.id}])`, [anaSilva.id]],
    ['@Ana and @Ana', `@[${ana.id}] and @[${ana.id}]`, [ana.id]],
    ['@Anabel is nobody', '@Anabel is nobody', []],
    ['mail ana@Ana.example', 'mail ana@Ana.example', []],
    ['@@Ana', '@@Ana', []],
    ['no one', 'no one', []],
  ])('are stored as ids: %s', (typed, text, ids) => {
    expect(storeMentions(typed, people)).toEqual({ text, ids });
  });

  test('read as they were written, also after the person got another name', () => {
    const { text } = storeMentions('Ask @Ana Silva, then @Ana.', people);
    expect(showMentions(text, people)).toBe('Ask @Ana Silva, then @Ana.');
    expect(showMentions(text, [ana, { ...anaSilva, name: 'Ana Costa' }])).toBe(
      'Ask @Ana Costa, then @Ana.',
    );
  });

  test('of two of one name the one who was chosen is meant', () => {
    const both = [anaSilva, otherAna];
    expect(storeMentions('@Ana Silva', both).ids).toEqual([anaSilva.id]);
    expect(storeMentions('@Ana Silva', both, [otherAna.id]).ids).toEqual([otherAna.id]);
  });

  test('an id somebody typed mentions nobody who may not be mentioned, and stays text', () => {
    const typed = `@[${otherAna.id}] hello`;
    expect(storeMentions(typed, people)).toEqual({ text: typed, ids: [] });
    expect(showMentions(typed, people)).toBe(typed);
  });
});

test.each([
  ['Ask @', 5, { start: 4, typed: '' }],
  ['Ask @An', 7, { start: 4, typed: 'An' }],
  ['@Ana Sil', 8, { start: 0, typed: 'Ana Sil' }],
  ['Ask @An', 5, { start: 4, typed: '' }],
  ['ana@example', 11, undefined],
  ['@ nobody', 8, undefined],
  ['@Ana\nnext', 9, undefined],
])('the mention being written in %j at %i', (text, caret, begun) => {
  expect(begunMention(text, caret)).toEqual(begun);
});

test('people are found by the beginning of any of their names, whatever its accents', () => {
  const all = [...people, { id: idOf('d'), name: 'Tomás Ferreira' }];
  expect(whoIsMeant('tomas', all).map(({ name }) => name)).toEqual(['Tomás Ferreira']);
  expect(whoIsMeant('fer', all).map(({ name }) => name)).toEqual(['Tomás Ferreira']);
  expect(whoIsMeant('Ana s', all).map(({ name }) => name)).toEqual(['Ana Silva']);
  expect(whoIsMeant('Ana hello', all)).toEqual([]);
});
