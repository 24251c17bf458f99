import { FORGIVEN_FROM } from '../find.ts';
import type { ClientId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { searchWords } from './search-words.ts';

/**
 * What a term says of a word, as a letter before it: it stands in the title; it stands anywhere; a word of the title
 * begins so, which is asked at the first letters typed; it is near a word of the title, as slips and ends of it are.
 */
type TermKind = 't' | 'w' | 's' | 'n';

/** Letters of a client's id that tell its terms from those of most others, so that nobody waits for others' cards. */
const SCOPE_CHARS = 4;
/** A term: whose, what it says, the word. */
const termsOf =
  (clientId: ClientId) =>
  (kind: TermKind, word: string): string =>
    clientId.slice(-SCOPE_CHARS).toLowerCase() + kind + word;

/** Beginnings of words are looked up as terms up to this length: an index would have to gather most of itself. */
const SHORT_CHARS = 2;
/** Slips are looked for in this much of a word. */
const NEAR_CHARS = 6;
/** A long word is found by its end too, from as many letters on as may hold a slip: "page" in "homepage". */
const ENDS_WITHIN = 24;
/** Of what is typed so many words, the longest, are looked up with slips: whether the others fit, the title says. */
const NEAR_WORDS = 3;
/** The shortest word a slip can be made of. */
const SHORTEST = FORGIVEN_FROM - 1;

/** The terms a card is found by, with spaces between; `texts` are its description and its steps. */
export function cardTerms(card: {
  readonly clientId: ClientId;
  readonly title: string;
  readonly texts: readonly string[];
}): string {
  const term = termsOf(card.clientId);
  const inTitle = searchWords(card.title);
  const inAll = new Set([...inTitle, ...card.texts.flatMap(searchWords)]);
  return asText([
    ...inTitle.map((word) => term('t', word)),
    ...inTitle.flatMap(beginnings).map((begin) => term('s', begin)),
    ...inTitle.flatMap(nearForms).map((form) => term('n', form)),
    ...[...inAll].map((word) => term('w', word)),
  ]);
}

/** The terms a comment is found by; ids of those it mentions are no words of it. */
export function commentTerms(comment: {
  readonly clientId: ClientId;
  readonly text: string;
}): string {
  const term = termsOf(comment.clientId);
  const words = searchWords(comment.text.replace(/@\[[0-9A-Za-z]*\]/g, ' '));
  return asText(words.map((word) => term('w', word)));
}

function asText(terms: readonly string[]): string {
  let text = '';
  for (const each of new Set(terms)) {
    // A text without end is found by what it begins with.
    if (text.length + each.length >= LIMITS.searchTermChars) break;
    text += text === '' ? each : ` ${each}`;
  }
  return text;
}

/** A term, or with `isBeginning` any that begins so. */
export type WantedTerm = { readonly term: string; readonly isBeginning: boolean };
/** What to look for in an index: of every group one. */
export type Wanted = readonly (readonly WantedTerm[])[];

/**
 * Cards whose title has every word, cards (or comments) that have each somewhere, and cards whose title nearly has them;
 * at any of these clients. The last word may be typed by half, `isLoose` all.
 */
export function wantedTerms(
  words: readonly string[],
  asked: {
    readonly clientIds: readonly ClientId[];
    readonly where: 'title' | 'anywhere' | 'near-title';
    readonly isLoose?: boolean;
  },
): Wanted {
  const { where, isLoose = false } = asked;
  const terms = asked.clientIds.map(termsOf);
  const looked = where === 'near-title' ? longest(words, NEAR_WORDS) : words;
  return looked.map((word) => {
    const at = words.indexOf(word);
    const forms = wantedForms(word, { where, isHalf: isLoose || at === words.length - 1 });
    return terms.flatMap((term) =>
      forms.map(([kind, form, isBeginning]) => ({ term: term(kind, form), isBeginning })),
    );
  });
}

const longest = (words: readonly string[], count: number): string[] =>
  words.toSorted((a, b) => b.length - a.length).slice(0, count);

type Form = readonly [TermKind, form: string, isBeginning: boolean];

function wantedForms(
  word: string,
  { where, isHalf }: { where: 'title' | 'anywhere' | 'near-title'; isHalf: boolean },
): Form[] {
  if (where === 'anywhere') return [['w', word, isHalf && isLong(word)]];
  if (where === 'near-title' && word.length >= FORGIVEN_FROM) {
    // What is this long has no more to come of the forms it is compared with.
    const isBeginning = [...word].length < NEAR_CHARS;
    return [...withOneLess(word)].map((form) => ['n', form, isBeginning]);
  }
  return isHalf && !isLong(word) ? [['s', word, false]] : [['t', word, isHalf]];
}

const isLong = (word: string): boolean => [...word].length > SHORT_CHARS;

function beginnings(word: string): string[] {
  const letters = [...word].slice(0, SHORT_CHARS);
  return letters.map((_, at) => letters.slice(0, at + 1).join(''));
}

/**
 * Forms a word of a title is indexed by: its beginning, that with one letter left out, and its ends. Two words one slip
 * apart are the same once the right letter of each is left out.
 */
function nearForms(word: string): string[] {
  if (word.length < SHORTEST) return [];
  const ends: string[] = [];
  for (let from = 1; from <= Math.min(word.length - FORGIVEN_FROM, ENDS_WITHIN); from += 1) {
    if (isWholeFrom(word, from)) ends.push([...word.slice(from)].slice(0, NEAR_CHARS).join(''));
  }
  return [...withOneLess(word), ...ends];
}

/** The first letters of a word, and the same with each of them left out. */
function withOneLess(word: string): Set<string> {
  const letters = [...word].slice(0, NEAR_CHARS);
  const less = letters.map((_, at) => letters.toSpliced(at, 1).join(''));
  return new Set([letters.join(''), ...less]);
}

/** Whether a word can be cut here: not between the halves of one sign. */
const isWholeFrom = (word: string, at: number): boolean => !/[\uDC00-\uDFFF]/.test(word.charAt(at));
