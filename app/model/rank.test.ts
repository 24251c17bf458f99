import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRanks, rankBetween } from './rank.ts';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.split('');
const id = fc.string({ unit: fc.constantFrom(...letters), minLength: 22, maxLength: 22 });

test('R4 a rank lies strictly between its neighbours, however often things are put between', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), id), { maxLength: 200 }), (inserts) => {
      const ranks: string[] = [];
      for (const [where, newId] of inserts) {
        const at = where % (ranks.length + 1);
        const after = ranks[at - 1];
        const before = ranks[at];
        const rank = rankBetween({ after, before, id: newId });
        if (after !== undefined) expect(rank > after).toBe(true);
        if (before !== undefined) expect(rank < before).toBe(true);
        ranks.splice(at, 0, rank);
      }
    }),
  );
});

test('R4 two people who insert in one gap at once get different ranks', () => {
  fc.assert(
    fc.property(id, id, (one, other) => {
      fc.pre(one.slice(-4) !== other.slice(-4));
      fc.pre(!one.endsWith('0') && !other.endsWith('0'));
      const after = rankBetween({ id: one });
      const before = rankBetween({ after, id: other });
      expect(rankBetween({ after, before, id: one })).not.toBe(
        rankBetween({ after, before, id: other }),
      );
    }),
  );
});

test('R4 always putting something first, last or in one gap keeps ranks short', () => {
  const ranks = [rankBetween({ id: 'aaaa' })];
  for (let count = 0; count < 1_000; count += 1) {
    ranks.push(rankBetween({ after: ranks.at(-1), id: 'zzzz' }));
    ranks.unshift(rankBetween({ before: ranks[0], id: 'zzzz' }));
  }
  expect(Math.max(...ranks.map((rank) => rank.length))).toBeLessThan(12);
});

test('R4 a broken neighbour never throws, and the valid one is still kept to', () => {
  fc.assert(
    fc.property(fc.string(), id, (broken, newId) => {
      const valid = rankBetween({ id: newId });
      expect(rankBetween({ after: valid, before: broken, id: newId }) > valid).toBe(true);
      expect(rankBetween({ after: broken, id: newId }) > broken).toBe(true);
      expect(() => rankBetween({ after: broken, before: valid, id: newId })).not.toThrow();
      expect(() => rankBetween({ after: broken, before: broken, id: newId })).not.toThrow();
    }),
  );
});

test('R4 order is (rank, id) by code unit, not by locale', () => {
  const cards = [
    { rank: 'a1', id: 'b' },
    { rank: 'a1', id: 'B' },
    { rank: 'Zz', id: 'z' },
    { rank: 'a0', id: 'ä' },
  ];
  expect([...cards].sort(compareRanks).map((card) => card.id)).toEqual(['z', 'ä', 'B', 'b']);
  expect(compareRanks({ rank: 'a', id: 'x' }, { rank: 'a', id: 'x' })).toBe(0);
});
