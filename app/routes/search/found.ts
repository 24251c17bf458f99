import type { Accent } from '#model/client.ts';
import type { CardId } from '#model/ids.ts';
import type { MarkedPart } from '#model/search/excerpt.ts';

/** What can be found, as it is called in an address; the order in which filters offer it. */
export const FOUND_KINDS = ['card', 'comment', 'kpi', 'board', 'person'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

export const FOUND_KIND_WORDS: Readonly<Record<FoundKind, { one: string; many: string }>> = {
  card: { one: 'Card', many: 'Cards' },
  comment: { one: 'Comment', many: 'Comments' },
  kpi: { one: 'KPI', many: 'KPIs' },
  board: { one: 'Board', many: 'Boards' },
  person: { one: 'Person', many: 'People' },
};

/** Something that was looked for and found. */
export type Found = {
  readonly kind: FoundKind;
  /** What it is called; of a comment its card. */
  readonly title: string;
  /** The same with the words that were looked for marked. */
  readonly marked: readonly MarkedPart[];
  /** Of a card: ACME-42. */
  readonly key?: string;
  /** Where it is: its board and column; of other things what they are. */
  readonly place: string;
  readonly client: { readonly key: string; readonly name: string; readonly accent: Accent };
  readonly path: string;
  readonly cardId?: CardId;
  /** Put away, or on a board that is. */
  readonly isArchived: boolean;
  /** Words around what was found, when that is not in the title. */
  readonly excerpt?: readonly MarkedPart[];
};
