import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CardId, KpiId, PersonId } from '../ids.ts';
import type { Card } from './board.ts';
import {
  cardFilter,
  FILTER_FIELDS,
  isNoFilter,
  NO_FILTER,
  readFilter,
  toggleWord,
  writeFilter,
  type Filter,
  type FilterField,
} from './filter.ts';

const ANA = 'ana' as PersonId;
const BEN = 'ben' as PersonId;
const RATE = 'rate' as KpiId;
const PLAN = 'plan' as CardId;
/** A Wednesday. */
const TODAY = '2026-11-25';

const about = {
  me: ANA,
  today: TODAY,
  names: { [ANA]: 'Ana Ruiz', [BEN]: 'Bén Ó Sé' },
  kpis: { [RATE]: { name: 'Demo rate' } },
  served: { [PLAN]: { titles: ['More demos', 'LinkedIn ads'] } },
} as const;

const plain = {
  id: 'card' as CardId,
  kind: 'task',
  title: 'Write the SEO brief',
  helperIds: [],
  labels: [],
  kpis: [],
  checklist: [],
  keyResults: [],
  hasBody: false,
} as unknown as Card;

const todo = { title: 'To do', category: 'todo' } as const;
const done = { title: 'Done', category: 'done' } as const;

const filterOf = (query: string): Filter => readFilter(new URLSearchParams(query));
const shows = (query: string, card: Partial<Card>, column: typeof todo | typeof done = todo) =>
  cardFilter(filterOf(query), about)({ ...plain, ...card }, column);

test.each<[query: string, card: Partial<Card>, isShown: boolean]>([
  ['owner=ana-ruiz', { ownerId: ANA }, true],
  ['owner=me', { ownerId: ANA }, true],
  ['owner=ben-o-se', { ownerId: BEN }, true],
  ['owner=me', { ownerId: BEN }, false],
  ['owner=none', {}, true],
  ['owner=none', { ownerId: BEN }, false],
  ['owner=none', { ownerId: 'left' as PersonId }, false],
  ['label=demand-gen', { labels: ['Demand Gen', 'seo'] }, true],
  ['label=seo&label=event', { labels: ['event'] }, true],
  ['label=none', { labels: ['seo'] }, false],
  ['channel=none', {}, true],
  ['channel=linkedin', { channel: 'LinkedIn' }, true],
  ['kpi=demo-rate', { kpis: [{ kpiId: RATE }] }, true],
  ['kpi=none', { kpis: [{ kpiId: RATE }] }, false],
  ['serves=more-demos', { servesId: PLAN }, true],
  ['serves=linkedin-ads', { servesId: PLAN }, true],
  ['serves=none', { servesId: 'elsewhere' as CardId }, false],
  ['due=late', { due: '2026-11-24' }, true],
  ['due=late', { due: TODAY }, false],
  ['due=today', { due: TODAY }, true],
  ['due=tomorrow', { due: '2026-11-26' }, true],
  ['due=this-week', { due: '2026-11-23' }, true],
  ['due=this-week', { due: '2026-11-29' }, true],
  ['due=this-week', { due: '2026-11-30' }, false],
  ['due=next-week', { due: '2026-12-06' }, true],
  ['due=this-month', { due: '2026-11-01' }, true],
  ['due=this-month', { due: '2026-12-01' }, false],
  ['due=2026-12-24', { due: '2026-12-24' }, true],
  ['due=none', {}, true],
  ['due=none&due=late', { due: '2026-11-24' }, true],
  ['has=waiting', { waitingOn: { who: 'Acme', since: '', why: '' } }, true],
  ['has=description', {}, false],
  ['has=flag', { isFlagged: true }, true],
  ['has=blocker', { blockedByIds: [PLAN] }, true],
  ['has=blocker', { blockedByIds: [] }, false],
  ['q=brief seo', {}, true],
  ['q=brief sea', {}, false],
  ['q=EVENT', { labels: ['Évent'] }, true],
  ['column=to-do', {}, true],
  ['column=done', {}, false],
  ['owner=me&label=seo', { ownerId: ANA }, false],
  ['owner=me&label=seo', { ownerId: ANA, labels: ['SEO'] }, true],
  ['view=list&unknown=x', {}, true],
])('%s shows %j: %s', (query, card, isShown) => {
  expect(shows(query, card)).toBe(isShown);
});

test('finished work is never late', () => {
  expect(shows('due=late', { due: '2026-11-01' }, done)).toBe(false);
});

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const pairs = fc.array(fc.tuple(fc.constantFrom(...FILTER_FIELDS, 'q', 'view'), word));
const someCard = fc.record(
  {
    ownerId: fc.constantFrom(ANA, BEN),
    labels: fc.subarray(['seo', 'Event']),
    channel: fc.constantFrom('Email', 'LinkedIn'),
    due: fc.constantFrom(TODAY, '2026-11-01', '2026-12-02'),
    hasBody: fc.boolean(),
    effort: fc.constantFrom(1, 2),
  },
  { requiredKeys: ['labels', 'hasBody'] },
);
const someWord: Record<FilterField, readonly string[]> = {
  owner: ['me', 'ben-o-se', 'none'],
  column: ['to-do', 'done'],
  label: ['seo', 'event', 'none'],
  channel: ['email', 'none'],
  kpi: ['none', 'demo-rate'],
  serves: ['none'],
  due: ['late', 'today', 'this-month', 'none'],
  has: ['description', 'effort'],
};
const someTick = fc
  .constantFrom(...FILTER_FIELDS)
  .chain((field) => fc.tuple(fc.constant(field), fc.constantFrom(...someWord[field])));

test('what is written into an address is read back, however it was read', () => {
  fc.assert(
    fc.property(pairs, (typed) => {
      const filter = readFilter(typed);
      const written = new URLSearchParams(writeFilter(filter).map((pair) => [...pair]));
      expect(readFilter(new URLSearchParams(written.toString()))).toEqual(filter);
    }),
  );
});

test('a further word of a field shows no less, a further field no more', () => {
  fc.assert(
    fc.property(fc.array(someTick, { maxLength: 5 }), someTick, someCard, (ticks, next, card) => {
      const filter = ticks.reduce((sum, [field, each]) => toggleWord(sum, field, each), NO_FILTER);
      const [field, added] = next;
      const words = filter.fields[field];
      if (words?.includes(added)) return;
      const show = (each: Filter) => cardFilter(each, about)({ ...plain, ...card }, todo);
      const [before, after] = [show(filter), show(toggleWord(filter, field, added))];
      if (words) expect(after || !before).toBe(true);
      else expect(before || !after).toBe(true);
    }),
  );
});

test('ticking twice leaves a filter as it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(someTick, { selector: String }), (ticks) => {
      const tick = (from: Filter) =>
        ticks.reduce((sum, [field, each]) => toggleWord(sum, field, each), from);
      expect(isNoFilter(tick(tick(NO_FILTER)))).toBe(true);
    }),
  );
});
