import { createContext, useContext } from 'react';
import type { BoardStore } from '#sync/board-store.ts';
import type { Day } from '#model/calendar/day.ts';
import type { CardId, KpiId, PersonId } from '#model/ids.ts';
import type { KpiSummary } from '#model/kpi/summary.ts';
import type { CardKeys } from '#routes/live-board/card-keys.ts';
import type { CardAges } from './card-ages.ts';
import type { FoldedColumns } from './fold/folded-columns.ts';
import type { PeopleHere } from './people-at-cards.ts';
import type { SelectionStore } from './select/use-selection.ts';
import type { BoardActs } from './board-acts.ts';

/** What a card serves, in words: its channel plan and the priority above that. */
export type Served = { readonly titles: readonly string[] };

/** What every card and column of a board needs, and what does not change while somebody edits. */
export type BoardTools = {
  /** The board as it is shown: without the cards that a filter hides. */
  readonly store: BoardStore;
  /** All of it. */
  readonly whole: BoardStore;
  readonly acts: BoardActs;
  readonly selection: SelectionStore;
  readonly folds: FoldedColumns;
  readonly ages: CardAges;
  readonly here: PeopleHere;
  readonly canEdit: boolean;
  /** To make boards, and templates of them. */
  readonly mayManage: boolean;
  readonly keys: CardKeys;
  /** `/c/acme/boards/<id>`; a card's panel is below it. */
  readonly boardPath: string;
  /** What stands behind every address of this board: how it is looked at. Empty, or with its question mark. */
  readonly search: string;
  /** The first card the page came with. */
  readonly firstCardId: CardId | undefined;
  /** Who looks. */
  readonly me: PersonId;
  readonly today: Day;
  readonly timeZone: string;
  /** The month, 1 to 12, in which the client's year begins. */
  readonly fiscalYearStartMonth: number;
  readonly currency: string;
  readonly locale: string;
  readonly names: Readonly<Record<PersonId, string>>;
  readonly kpis: Readonly<Record<KpiId, KpiSummary>>;
  readonly served: Readonly<Record<CardId, Served>>;
  /** Cards on other boards that block cards of this one; `unseen` ones say nothing to this person. */
  readonly blockers: Readonly<Record<CardId, 'open' | 'done' | 'unseen'>>;
};

const Tools = createContext<BoardTools | undefined>(undefined);

export const BoardToolsProvider = Tools.Provider;

/** Throws outside a board: its parts make no sense elsewhere. */
export function useBoardTools(): BoardTools {
  const tools = useContext(Tools);
  if (!tools) throw new Error('useBoardTools needs BoardToolsProvider above it');
  return tools;
}
