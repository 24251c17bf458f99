import { findWords, titleScore } from '#model/find.ts';
import type { Asked } from './hit.ts';

/** What was asked for by its key comes before everything else. */
export const KEY_RANK = 10;
/**
 * Titles rank by how well their words fit, from 1 (but for a slip) to 4 (the same). What says the words elsewhere stands
 * behind titles that hold them and before those that are only near.
 */
export const TEXT_RANK = 1.5;
export const COMMENT_RANK = 1.4;
/** Added to what is archived: it comes last. */
export const ARCHIVED_RANK = -20;

/** How well a title fits: its words' average, and one of these words alone before longer ones. Undefined: it does not. */
export function titleRank({ typed, words }: Asked, title: string): number | undefined {
  const score = titleScore(typed, title);
  if (score === undefined) return undefined;
  const wanted = findWords(typed).length;
  const isAll = findWords(title).length === wanted;
  return score / Math.max(words.length, wanted) + (isAll ? 0.5 : 0);
}
