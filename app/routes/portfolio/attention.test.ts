import { expect, test } from 'vitest';
import type { BoardId, CardId, KpiId } from '#model/ids.ts';
import { readAttention, type ClientFacts } from './attention.ts';

const calm: ClientFacts = {
  path: '/c/acme',
  quarter: '2026-Q4',
  today: '2026-11-23',
  priorities: [
    { id: 'p1' as CardId, title: 'Win mid-market', health: 'on-track', quietSince: '2026-11-20' },
  ],
  kpis: [{ id: 'k1' as KpiId, name: 'Demo requests', health: 'on-track' }],
  boards: [{ id: 'b1' as BoardId, title: 'Content', late: 0 }],
};
const says = (client: Partial<ClientFacts>) =>
  readAttention({ ...calm, ...client }).map((each) => each.says);

test('a calm client needs nothing', () => {
  expect(says({})).toEqual([]);
});

test('a client without a committed plan needs one, and nothing is worth saying beside that', () => {
  expect(says({ priorities: [] })).toEqual(['Nothing is committed for this quarter']);
  expect(readAttention({ ...calm, quarter: undefined })[0]?.href).toBe('/c/acme/plan');
});

test('what is worst comes first, each with the place to do something about it', () => {
  const found = readAttention({
    ...calm,
    priorities: [
      { id: 'p1' as CardId, title: 'Win mid-market', health: 'at-risk', quietSince: '2026-11-20' },
      { id: 'p2' as CardId, title: 'Cut CAC', health: 'off-track', quietSince: '2026-11-20' },
    ],
    boards: [{ id: 'b1' as BoardId, title: 'Content', late: 1 }],
  });
  expect(found.map((each) => [each.says, each.href])).toEqual([
    ['Cut CAC is off track', '/c/acme/review/2026-Q4#priority-p2'],
    ['Win mid-market is at risk', '/c/acme/review/2026-Q4#priority-p1'],
    ['1 card is overdue on Content', '/c/acme/boards/b1'],
  ]);
});

test('silence is counted in whole days and begins to matter after fourteen', () => {
  const quiet = (quietSince: '2026-11-09' | '2026-11-08') =>
    says({
      priorities: [{ id: 'p1' as CardId, title: 'Win mid-market', health: 'on-track', quietSince }],
    });
  expect(quiet('2026-11-09')).toEqual([]);
  expect(quiet('2026-11-08')).toEqual(['No check-in on Win mid-market for 15 days']);
});

test('overdue cards are one line, however many boards they are on', () => {
  const board = (id: string, late: number) => ({ id: id as BoardId, title: id, late });
  const found = readAttention({ ...calm, boards: [board('Content', 2), board('Paid', 1)] });
  expect(found).toEqual([{ says: '3 cards are overdue on 2 boards', href: '/c/acme/boards' }]);
});

test('many KPIs in one state are one line', () => {
  const kpis = ['CAC', 'ROAS', 'Pipeline'].map((name) => ({
    id: name as KpiId,
    name,
    health: 'stale' as const,
  }));
  expect(says({ kpis })).toEqual(['3 KPIs are without a recent value']);
  expect(says({ kpis: kpis.slice(0, 2) })).toEqual(['CAC and ROAS are without a recent value']);
});
