import type * as Y from 'yjs';

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** How much two texts have in common at their start, never ending inside a character made of two code units. */
function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length > 0 && isHighSurrogate(a.charCodeAt(length - 1)) ? length - 1 : length;
}

function commonEnd(a: string, b: string, most: number): number {
  let length = 0;
  while (length < most && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length > 0 && isLowSurrogate(a.charCodeAt(a.length - length)) ? length - 1 : length;
}

/** Makes `text` read `next` by changing only the middle that differs, so that what somebody else types beside it stays. */
export function editText(text: Y.Text, next: string): void {
  const current = text.toJSON();
  if (current === next) return;
  const start = commonStart(current, next);
  const end = commonEnd(current, next, Math.min(current.length, next.length) - start);
  const removed = current.length - start - end;
  const added = next.slice(start, next.length - end);
  if (removed > 0) text.delete(start, removed);
  if (added !== '') text.insert(start, added);
}

/** A title while it is being typed: one line within a limit, a space at its end kept for the word that comes next. */
export function typedLine(text: string, maxChars: number): string {
  return wholeChars(text.replace(/\s*[\r\n]\s*/g, ' ').slice(0, maxChars));
}

/** A text as one tidy line within a limit: titles are cut, never refused. */
export function oneLine(text: string, maxChars: number): string {
  return wholeChars(text.replace(/\s+/g, ' ').trim().slice(0, maxChars));
}

/**
 * A text without halves of characters: one cut off at the end is left out, others become the replacement character.
 * On the wire a half becomes that character by itself, and then two copies would differ for ever.
 */
export function wholeChars(text: string): string {
  return text.replace(/\p{Surrogate}$/u, '').replace(/\p{Surrogate}/gu, '\uFFFD');
}
