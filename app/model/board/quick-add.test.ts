import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KpiId, PersonId } from '../ids.ts';
import { readQuickAdd, type QuickAddNames } from './quick-add.ts';

const person = (id: string, name: string) => ({ id: id as PersonId, name });
const kpi = (id: string, name: string) => ({ id: id as KpiId, name });

const names: QuickAddNames = {
  people: [
    person('ana', 'Ana Ruiz'),
    person('anaïs', 'Anaïs Petit'),
    person('ben', 'Ben Ash'),
    person('bea', 'Beatrice Cole'),
  ],
  kpis: [kpi('rate', 'Demo rate'), kpi('search', 'Demos from search'), kpi('win', 'Win rate')],
  today: '2026-11-23',
};
const read = (line: string) => readQuickAdd(line, names);

test('a line says whose a card is, when it is due, its labels, effort and KPI', () => {
  expect(read('Write the brief @ana-ruiz @ben !fri #seo #launch ~2h ^demo-rate')).toEqual({
    title: 'Write the brief',
    ownerId: 'ana',
    helperIds: ['ben'],
    due: '2026-11-27',
    labels: ['seo', 'launch'],
    kpiIds: ['rate'],
    effort: 2,
  });
});

test('names are matched from their start, or from the start of a word in them', () => {
  expect(read('x @anais').ownerId).toBe('anaïs');
  expect(read('x @cole').ownerId).toBe('bea');
  expect(read('x ^win').kpiIds).toEqual(['win']);
  expect(read('x ^search').kpiIds).toEqual(['search']);
});

test('a word that names nothing, or could name several, stays in the title', () => {
  for (const line of [
    'ask @an about it',
    'ask @zoe about it',
    'a 50 ~ 60 % share',
    'be #1 in search',
    'done! really !soon',
    '^demo',
    'mail ben@example.com',
    '@ # ! ~ ^',
  ]) {
    expect(read(line)).toEqual({ title: line, helperIds: [], labels: [], kpiIds: [] });
  }
});

test('effort is hours, also written in minutes or with a comma', () => {
  expect([read('~90m').effort, read('~1,5h').effort, read('~0h').effort]).toEqual([
    1.5,
    1.5,
    undefined,
  ]);
});

test('whatever is typed, no word of the title is made up and none is said twice', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (line) => {
      const words = line.split(/\s+/);
      const { title, labels } = read(line);
      for (const word of title.split(' ')) expect(['', ...words]).toContain(word);
      expect(new Set(labels).size).toBe(labels.length);
    }),
  );
});
