import type { SectionCount } from './load-my-cards.server.ts';

/** How many cards there are, shown or not, of those counts that are `wanted`. */
export function countCards(
  counts: readonly SectionCount[],
  wanted: Partial<Omit<SectionCount, 'count'>> = {},
): number {
  return counts
    .filter(({ section }) => wanted.section === undefined || section === wanted.section)
    .filter(({ clientKey }) => wanted.clientKey === undefined || clientKey === wanted.clientKey)
    .reduce((sum, { count }) => sum + count, 0);
}
