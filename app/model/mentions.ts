import type { PersonId } from './ids.ts';

/** Somebody who can be named in a text. */
export type Named = { readonly id: PersonId; readonly name: string };

/** As it is stored: the person's id, so that a mention outlives a change of name. */
const STORED = /@\[([0-9A-Za-z]{22})\]/g;
/** What may stand before the `@` of a mention; after a letter it is an address. */
const BEFORE = /(?<![\p{L}\p{N}_@])@/gu;
const LETTER = /^[\p{L}\p{N}_]/u;

/** A text as it is stored, and whom it mentions. */
export type WithMentions = { readonly text: string; readonly ids: readonly PersonId[] };

/**
 * Puts ids for names: each `@` with the whole name of somebody in `people` behind it becomes a mention. Of several of
 * one name it is the one who was `chosen` from the list, else the first.
 */
export function storeMentions(
  typed: string,
  people: readonly Named[],
  chosen: readonly PersonId[] = [],
): WithMentions {
  const known = new Set<string>(people.map(({ id }) => id));
  const byLength = people.toSorted(
    (a, b) =>
      b.name.length - a.name.length ||
      Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)),
  );
  let text = '';
  let from = 0;
  for (const { index } of typed.matchAll(BEFORE)) {
    if (index < from) continue;
    const rest = typed.slice(index + 1);
    const named = byLength.find(({ name }) => name !== '' && beginsWithName(rest, name));
    if (!named) continue;
    text += `${typed.slice(from, index)}@[${named.id}]`;
    from = index + 1 + named.name.length;
  }
  text += typed.slice(from);
  const ids = [...text.matchAll(STORED)].map(([, id]) => id as PersonId);
  return { text, ids: [...new Set(ids)].filter((id) => known.has(id)) };
}

function beginsWithName(text: string, name: string): boolean {
  const begins = text.slice(0, name.length).toLowerCase() === name.toLowerCase();
  return begins && !LETTER.test(text.slice(name.length));
}

/** A stored text as people read and change it: names for ids. An id of nobody who is mentioned stays as it was typed. */
export function showMentions(stored: string, mentioned: readonly Named[]): string {
  return splitMentions(stored, mentioned)
    .map((part) => (typeof part === 'string' ? part : `@${part.name}`))
    .join('');
}

/** A stored text in pieces: words as they were typed, and the people mentioned between them. */
export function splitMentions(stored: string, mentioned: readonly Named[]): (string | Named)[] {
  const parts: (string | Named)[] = [];
  let from = 0;
  for (const { 0: token, 1: id, index } of stored.matchAll(STORED)) {
    const named = mentioned.find((each) => each.id === id);
    if (!named) continue;
    if (index > from) parts.push(stored.slice(from, index));
    parts.push(named);
    from = index + token.length;
  }
  if (from < stored.length) parts.push(stored.slice(from));
  return parts;
}

/** A mention somebody is writing: what stands behind the `@`, which is at `start`, up to the caret. */
export type BegunMention = { readonly start: number; readonly typed: string };

/** The longest name somebody looks for by its beginning. */
const LONGEST = 40;

/** The mention that is being written where the caret is; undefined when there is none. */
export function begunMention(text: string, caret: number): BegunMention | undefined {
  const before = text.slice(Math.max(0, caret - LONGEST - 1), caret);
  const match = /(?:^|[^\p{L}\p{N}_@])@([^@\n]*)$/u.exec(before);
  const typed = match?.[1];
  if (typed === undefined || typed.startsWith(' ')) return undefined;
  return { start: caret - typed.length - 1, typed };
}

/** People whose name, or a later part of it, begins with what was typed; nobody once more than a name was typed. */
export function whoIsMeant<T extends Named>(typed: string, people: readonly T[]): T[] {
  const wanted = fold(typed);
  return people.filter(({ name }) => {
    const folded = fold(name);
    return folded.startsWith(wanted) || folded.includes(` ${wanted}`);
  });
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
