import { typedWords } from '#model/search/search-words.ts';
import { LIMITS } from '#model/limits.ts';

type Said = {
  readonly typed: string;
  /** The server could not be asked. */
  readonly isLost: boolean;
  /** Nothing at all was found. */
  readonly isEmpty: boolean;
};

/** What is to be said beside what was found; undefined when the list says it all. */
export function saysOf({ typed, isLost, isEmpty }: Said): string | undefined {
  if (typed.trim() === '') return undefined;
  if (isLost) return 'Only this page was looked at: the server cannot be reached.';
  if (typedWords(typed).length === 0) {
    return isEmpty ? 'Type a word or a number: signs alone are not looked for.' : undefined;
  }
  if (isEmpty) return 'Nothing found. Try fewer words, or only how a word begins.';
  if (typed.length >= LIMITS.findChars) {
    return `Only the first ${LIMITS.findChars} characters are looked for.`;
  }
  return undefined;
}
