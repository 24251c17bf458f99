import { expect, test } from 'vitest';
import type { CardKind } from '#model/board/board.ts';
import type { CardId } from '#model/ids.ts';
import type { NearCard } from './load-card.server.ts';
import { threadAbove } from './thread.ts';

const near = (id: string, kind: CardKind, servesId?: string): NearCard => ({
  id: id as CardId,
  kind,
  title: id,
  columnTitle: 'Committed',
  columnCategory: 'doing',
  ...(servesId !== undefined && { servesId: servesId as CardId }),
});

test('a thread goes up from what a card serves to the priority', () => {
  const plan = [
    near('pipeline', 'priority'),
    near('paid', 'channel-plan', 'pipeline'),
    near('fair', 'campaign', 'paid'),
  ];
  expect(threadAbove('fair' as CardId, plan).map(({ title }) => title)).toEqual([
    'pipeline',
    'paid',
    'fair',
  ]);
  expect(threadAbove(undefined, plan)).toEqual([]);
  expect(threadAbove('gone' as CardId, plan)).toEqual([]);
});

test('two cards that serve each other make no endless thread', () => {
  const plan = [near('a', 'priority', 'b'), near('b', 'channel-plan', 'a')];
  expect(threadAbove('a' as CardId, plan).map(({ title }) => title)).toEqual(['b', 'a']);
});
