/** Letters that are no letter and an accent to Unicode, as people without them on the keyboard type them. */
const TYPED_AS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const OWN_LETTERS = new RegExp(`[${Object.keys(TYPED_AS).join('')}]`, 'g');
const PLAIN = /^[\0-~]*$/;

/** Letters as they are compared when somebody looks for something: without case and accents. */
function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(OWN_LETTERS, (letter) => TYPED_AS[letter] ?? letter);
}

/** The words of a line, folded; signs are no words. */
export const findWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words of at least this many letters may have one slip of the hand in them. */
export const FORGIVEN_FROM = 4;

/**
 * How well a title fits what was typed: undefined when it does not, or nothing was typed. Every word typed must begin a word of the title,
 * stand inside one, or, if it is long enough, be one letter away from the start of one; the nearer, the higher.
 */
export function titleScore(typed: string, title: string): number | undefined {
  const words = findWords(title);
  let score: number | undefined;
  for (const wanted of findWords(typed)) {
    const best = Math.max(...words.map((word) => wordScore(wanted, word)), 0);
    if (best === 0) return undefined;
    score = (score ?? 0) + best;
  }
  return score;
}

/** Things that fit what was typed, best first; of equal ones the one that came first. */
export function findByTitle<T extends { readonly title: string }>(
  typed: string,
  things: readonly T[],
): T[] {
  return things
    .flatMap((thing) => {
      const score = titleScore(typed, thing.title);
      return score === undefined ? [] : [{ thing, score }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ thing }) => thing);
}

/** How well one word fits a wanted one, both folded: 4 the same, 3 begins with it, 2 holds it, 1 but for a slip, 0 not. */
export function wordScore(wanted: string, word: string): number {
  if (word === wanted) return 4;
  if (word.startsWith(wanted)) return 3;
  if (word.includes(wanted)) return 2;
  if (wanted.length < FORGIVEN_FROM) return 0;
  const starts = [-1, 0, 1].map((more) => word.slice(0, wanted.length + more));
  return starts.some((start) => isOneSlipAway(wanted, start)) ? 1 : 0;
}

/** Whether one letter too many, too few or wrong, or two neighbours swapped, makes one text of the other. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const isSwapped =
    a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return (
    isSwapped ||
    a.slice(at + 1) === b.slice(at + 1) ||
    a.slice(at) === b.slice(at + 1) ||
    a.slice(at + 1) === b.slice(at)
  );
}
