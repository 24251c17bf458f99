import { findWords } from '../find.ts';
import { LIMITS } from '../limits.ts';

/** Scripts that put no space between words: there each sign is a word. */
const CLOSE = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}';
const APART = new RegExp(`[${CLOSE}]|[^${CLOSE}]+`, 'gu');
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^[\0-~]*$/;
const LONGEST = new RegExp(`^.{0,${LIMITS.searchedWordChars}}`, 'su');

/** A word as it stands in a text, with its folded forms: usually one, none for a sign alone. */
export type WordInText = {
  readonly index: number;
  readonly text: string;
  readonly folded: readonly string[];
};

/** The words of a text one by one, where they stand. */
export function* wordsInText(text: string): Generator<WordInText> {
  for (const { 0: run, index: start } of text.matchAll(WORD)) {
    let index = start;
    for (const found of apart(run)) {
      yield { index, text: found, folded: foldedWords(found) };
      index += found.length;
    }
  }
}

/** What folding makes of one sign may be several words once more. */
const foldedWords = (text: string): string[] => findWords(text).flatMap(apart).map(cut);

const apart = (run: string): readonly string[] =>
  PLAIN.test(run) ? [run] : (run.match(APART) ?? []);

const cut = (word: string): string =>
  word.length <= LIMITS.searchedWordChars ? word : (LONGEST.exec(word)?.[0] ?? '');

/** The words of a text as the index has them: folded, each once, very long ones cut. */
export const searchWords = (text: string): string[] => [...new Set(foldedWords(text))];

/** What is looked for, of what somebody typed or pasted: its first words. None: there is nothing to look for. */
export const typedWords = (typed: string): string[] =>
  searchWords(typed.slice(0, LIMITS.findChars)).slice(0, LIMITS.searchedWords);
