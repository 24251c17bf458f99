import type { BoardKind } from '../access.ts';
import type { Day } from '../calendar/day.ts';
import type { RepeatRule } from '../calendar/repeat.ts';
import type { CardId, ChecklistItemId, ColumnId, KeyResultId, KpiId, PersonId } from '../ids.ts';

/** Where a column stands in the flow of work, whatever it is called. */
export const COLUMN_CATEGORIES = ['backlog', 'todo', 'doing', 'waiting', 'review', 'done'] as const;
export type ColumnCategory = (typeof COLUMN_CATEGORIES)[number];

export const CARD_KINDS = ['priority', 'channel-plan', 'campaign', 'task'] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** A KPI a card is meant to move, with the effect expected of it, in the person's words ("+15 demos"). */
export type LinkedKpi = { readonly kpiId: KpiId; readonly expect?: string; readonly by?: Day };

/** A measurable result of a priority: a KPI to bring from `baseline` to `target` (in the KPI's unit) by the quarter's end. */
export type KeyResult = {
  readonly id: KeyResultId;
  readonly kpiId: KpiId;
  readonly baseline: number;
  readonly target: number;
  /** Share in the priority's health, 1 unless somebody set it. */
  readonly weight: number;
};

export type ChecklistItem = {
  readonly id: ChecklistItemId;
  readonly text: string;
  readonly done: boolean;
  /** Whose step it is, and by when; the card's own owner and date where nobody said. */
  readonly ownerId?: PersonId;
  readonly due?: Day;
};

/** A time a card waited on somebody and does no more: instants. */
export type Wait = { readonly since: string; readonly until: string; readonly who: string };

/** That a card comes again: another one is made when it is done, or on the day it is due. */
export type Repeat = RepeatRule & { readonly when: (typeof REPEAT_WHEN)[number] };
export const REPEAT_WHEN = ['done', 'date'] as const;

/** A card as pages show it: plain, repaired, its sets sorted. */
export type Card = {
  readonly id: CardId;
  readonly kind: CardKind;
  readonly title: string;
  /** The live column it is shown in, which after repair (R5) may differ from the one written in the document. */
  readonly columnId: ColumnId;
  readonly rank: string;
  readonly ownerId?: PersonId;
  readonly helperIds: readonly PersonId[];
  readonly start?: Day;
  readonly due?: Day;
  /** Estimated work, in hours. */
  readonly effort?: number;
  readonly labels: readonly string[];
  readonly kpis: readonly LinkedKpi[];
  /** The card one level up: a task's channel plan, a channel plan's priority. May be on another board. */
  readonly servesId?: CardId;
  readonly channel?: string;
  readonly keyResults: readonly KeyResult[];
  readonly checklist: readonly ChecklistItem[];
  readonly waitingOn?: { readonly who: string; readonly since: string; readonly why: string };
  /** Times it waited before, the first first; absent when there were none. Not the one it waits in now. */
  readonly waits?: readonly Wait[];
  /** To be done before others. */
  readonly isFlagged?: true;
  /** Cards that must be done first, and cards that have to do with this one; of any board of the client. */
  readonly blockedByIds?: readonly CardId[];
  readonly relatedIds?: readonly CardId[];
  readonly repeats?: Repeat;
  readonly archivedAt?: string;
  readonly createdAt: string;
  readonly createdBy: PersonId;
  /** Whether somebody wrote a description. */
  readonly hasBody: boolean;
  /** Values of a wrong type were found and left out; the card is shown all the same. */
  readonly needsRepair: boolean;
};

export type Column = {
  readonly id: ColumnId;
  readonly title: string;
  readonly rank: string;
  readonly category: ColumnCategory;
  /** Work-in-progress limit: more cards than this are a warning, never a block. */
  readonly limit?: number;
  readonly deletedAt?: string;
  /** Live cards in order, (rank, id) by code unit (R4). Empty for an archived column. */
  readonly cardIds: readonly CardId[];
};

/** A whole board as plain values, from `readBoard`. */
export type Board = {
  readonly kind: BoardKind;
  readonly version: number;
  /** After how many days a card that nobody touched says so; absent: never. */
  readonly agingDays?: number;
  /** Live columns in order. */
  readonly columns: readonly Column[];
  readonly archivedColumns: readonly Column[];
  /** Every live card by id; each is in exactly one live column's `cardIds`. */
  readonly cards: Readonly<Record<CardId, Card>>;
  /** Most recently archived first. */
  readonly archivedCards: readonly Card[];
};

/** A card's description as plain nodes of the fixed schema; unknown nodes, marks and link schemes are already dropped. */
export type RichText = readonly RichNode[];
export type RichMark =
  | { readonly type: 'bold' | 'italic' | 'strike' | 'code' }
  | { readonly type: 'link'; readonly href: string };
export type RichNode =
  | { readonly type: 'text'; readonly text: string; readonly marks: readonly RichMark[] }
  | {
      readonly type:
        | 'paragraph'
        | 'heading'
        | 'bulletList'
        | 'orderedList'
        | 'listItem'
        | 'blockquote'
        | 'codeBlock'
        | 'hardBreak'
        | 'horizontalRule';
      /** Headings only: 1 to 3. */
      readonly level?: number;
      readonly content: readonly RichNode[];
    };

/** A card with what only its panel shows. */
export type CardDetail = Card & { readonly body: RichText };
