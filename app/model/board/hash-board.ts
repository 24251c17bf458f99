import type { CardId } from '../ids.ts';
import type { Board, Card } from './board.ts';
import type { BoardDoc } from './doc.ts';
import { bodyOf } from './ops/body.ts';
import { plainText, readRichText } from './rich-text.ts';

/** Hashes of cards by the very objects they were read into: a card that was not read anew is not hashed again. */
export type HashedCards = WeakMap<Card, string>;

/** Raised when the same board begins to hash differently, so that a page from before is not told it is wrong. */
const FORM = 2;

/**
 * What a board says, as a short text that is the same wherever the board is the same (R16): cards, columns, archived
 * ones and the words of descriptions. `board` is what was read of `doc`. Compare two with {@link isSameHash}.
 */
export function hashBoard(
  board: Board,
  doc: BoardDoc,
  hashed: HashedCards = new WeakMap(),
): string {
  const { kind, version, columns, archivedColumns, cards, archivedCards } = board;
  const hashOf = (card: Card): string => {
    const known = hashed.get(card);
    if (known !== undefined) return known;
    const hash = digest(canonical(card) + wordsOf(doc, card.id));
    hashed.set(card, hash);
    return hash;
  };
  // Sorted here: the order people see is in the ranks, and that of a document's maps is its own.
  const parts = [
    ...[...columns, ...archivedColumns].map(canonical),
    ...[...Object.values(cards), ...archivedCards].map((card) => `${card.id} ${hashOf(card)}`),
  ].sort();
  return `${FORM}:${digest([kind, version, ...parts].join('\n'))}`;
}

/** Whether two hashes speak of the same board. True as well when they were made in different ways and cannot be compared. */
export function isSameHash(a: string, b: string): boolean {
  const formOf = (hash: string): string => hash.split(':', 1).join();
  return a === b || formOf(a) !== formOf(b);
}

function wordsOf(doc: BoardDoc, id: CardId): string {
  const body = bodyOf(doc, id);
  return body ? plainText(readRichText(body)) : '';
}

/** JSON with its keys in order, so that two objects that say the same are the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    const isObject = typeof part === 'object' && part !== null && !Array.isArray(part);
    return isObject ? Object.fromEntries(Object.entries(part).sort(byKey)) : part;
  });
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** 53 bits of a text, after Bryc's cyrb53: two multiply-and-xor lanes. It finds accidents, not forgers. */
function digest(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return ((low & 0x1fffff) * 0x100000000 + (high >>> 0)).toString(36);
}
