import { wordScore } from '../find.ts';
import { wordsInText } from './search-words.ts';

/** A piece of a text: words as they stand there, marked where they are what was looked for. */
export type MarkedPart = { readonly text: string; readonly isFound: boolean };

/** How much of a text an excerpt shows, and how much of that stands before what was found. */
const EXCERPT_CHARS = 160;
const BEFORE_CHARS = 48;
/** Places looked at for the one that shows most of what was wanted. */
const MOST_PLACES = 50;

/** A title with the words that were found marked; what a slip was forgiven in is marked too. */
export function markTitle(title: string, wanted: readonly string[]): MarkedPart[] {
  return mark(title, [...placesOf(title, (word) => wanted.some((each) => wordScore(each, word)))]);
}

type Place = { readonly index: number; readonly end: number };

/**
 * The part of a text that shows most of the wanted words, marked, on one line with dots between lines; undefined when it has none of them. `wanted`
 * is folded; a word of the text fits when it begins so.
 */
export function excerptOf(text: string, wanted: readonly string[]): MarkedPart[] | undefined {
  const places: (Place & { readonly says: string })[] = [];
  for (const word of wordsInText(text)) {
    const says = wanted.find((each) => word.folded.some((form) => form.startsWith(each)));
    if (says === undefined) continue;
    places.push({ index: word.index, end: word.index + word.text.length, says });
    if (places.length === MOST_PLACES) break;
  }
  const best = bestPlace(places);
  if (!best) return undefined;
  const from = edge(text, Math.max(0, best.index - BEFORE_CHARS), best.index);
  const to = edge(text, Math.min(text.length, from + EXCERPT_CHARS), best.end, -1);
  const shown = text.slice(from, to);
  const inside = places
    .filter(({ index, end }) => index >= from && end <= to)
    .map(({ index, end }) => ({ index: index - from, end: end - from }));
  const parts = mark(shown, inside);
  return [
    ...(from > 0 ? [{ text: '… ', isFound: false }] : []),
    ...parts.map((part) => ({
      ...part,
      text: part.text.replace(/\s*\n\s*/g, ' · ').replace(/\s+/g, ' '),
    })),
    ...(to < text.length ? [{ text: ' …', isFound: false }] : []),
  ];
}

/** The place from which on most of the words that were wanted stand within one excerpt. */
function bestPlace<T extends Place & { readonly says: string }>(
  places: readonly T[],
): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const place of places) {
    const reach = place.index + EXCERPT_CHARS - BEFORE_CHARS;
    const near = places.filter(({ index, end }) => index >= place.index && end <= reach);
    const count = new Set(near.map(({ says }) => says)).size;
    if (count > most || !best) [best, most] = [place, count];
  }
  return best;
}

/** Where a text is cut: at a space between the wish and `until`, else where it stands, never inside one sign. */
function edge(text: string, wish: number, until: number, towards: 1 | -1 = 1): number {
  if (wish === 0 || wish === text.length) return wish;
  for (let at = wish; towards === 1 ? at < until : at > until; at += towards) {
    if (/\s/.test(text.charAt(at))) return towards === 1 ? at + 1 : at;
  }
  if (towards === -1 && wish < until) return until;
  return /[\uDC00-\uDFFF]/.test(text.charAt(wish)) ? wish + 1 : wish;
}

function* placesOf(text: string, isFound: (folded: string) => boolean): Generator<Place> {
  for (const { index, text: word, folded } of wordsInText(text)) {
    if (folded.some(isFound)) yield { index, end: index + word.length };
  }
}

function mark(text: string, places: readonly Place[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let from = 0;
  for (const { index, end } of places) {
    if (index > from) parts.push({ text: text.slice(from, index), isFound: false });
    parts.push({ text: text.slice(index, end), isFound: true });
    from = end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), isFound: false });
  return parts;
}
