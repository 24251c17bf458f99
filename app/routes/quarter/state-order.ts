import type { ColumnCategory } from '#model/board/board.ts';
import { compareRanks } from '#model/rank.ts';

/** What is agreed is read first, then what is proposed, then what was stopped. */
const READ_FIRST: Record<ColumnCategory, 0 | 1 | 2> = {
  doing: 0,
  review: 0,
  waiting: 0,
  todo: 1,
  backlog: 1,
  done: 2,
};

/** Whether a state of the plan means "agreed", "not agreed yet" or "no longer". */
export const isCommitted = (category: ColumnCategory): boolean => READ_FIRST[category] === 0;
export const isStopped = (category: ColumnCategory): boolean => READ_FIRST[category] === 2;

/** For sorting states of the plan the way a document has them. */
export const byReadingOrder = (a: ColumnCategory, b: ColumnCategory): number =>
  READ_FIRST[a] - READ_FIRST[b];

/** Plan cards as rows in the order the plan is read. */
export function inReadingOrder<
  C extends { readonly columnCategory: ColumnCategory; readonly rank: string; readonly id: string },
>(cards: readonly C[]): C[] {
  return [...cards].sort(
    (a, b) => byReadingOrder(a.columnCategory, b.columnCategory) || compareRanks(a, b),
  );
}
