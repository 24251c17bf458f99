import { splitMentions, type Named } from './mentions.ts';

/** A piece of a comment: words as they were written, an address to follow, or somebody's name. */
export type CommentPart = { readonly type: 'text' | 'link' | 'mention'; readonly text: string };

/** Web addresses only: nothing else a person can write becomes something to press (R24). */
const ADDRESS = /\bhttps?:\/\/[^\s<>"]+/gi;
/** What ends a sentence does not belong to the address before it. */
const END_OF_SENTENCE = /[.,;:!?'’”)\]}]+$/;

/** A comment's text with the web addresses and the mentions in it found. The pieces together are what one reads. */
export function readCommentText(
  stored: string,
  mentioned: readonly Named[] = [],
): readonly CommentPart[] {
  return splitMentions(stored, mentioned).flatMap((part) =>
    typeof part === 'string' ? withLinks(part) : [{ type: 'mention', text: `@${part.name}` }],
  );
}

function withLinks(text: string): CommentPart[] {
  const parts: CommentPart[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const link = withoutEnd(found);
    if (index > from) parts.push({ type: 'text', text: text.slice(from, index) });
    parts.push({ type: 'link', text: link });
    from = index + link.length;
  }
  if (from < text.length) parts.push({ type: 'text', text: text.slice(from) });
  return parts;
}

/** An address in brackets loses the closing one, an address with brackets in it keeps it. */
function withoutEnd(address: string): string {
  const end = END_OF_SENTENCE.exec(address)?.[0] ?? '';
  const kept = end.startsWith(')') && address.includes('(') ? 1 : 0;
  return address.slice(0, address.length - end.length + kept);
}

/** Text as it is stored: line breaks of one kind, nothing unprintable that databases refuse, no empty lines around it. */
export function tidyCommentText(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\r\n?/g, '\n').trim();
}
