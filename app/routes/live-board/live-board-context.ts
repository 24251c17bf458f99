import { createContext, useContext } from 'react';
import type { BoardKind } from '#model/access.ts';
import type { Day } from '#model/calendar/day.ts';
import type { PersonId } from '#model/ids.ts';
import type { KpiSummary } from '#model/kpi/summary.ts';
import type { LiveBoard } from '#sync/use-board.ts';
import type { CardKeys } from './card-keys.ts';

/** Somebody a card of this board can be given to. */
export type BoardPerson = { readonly id: PersonId; readonly name: string };

/** What the screens around one live board share: the board page, the plan page, the card panel and the card page. */
export type LiveBoardValue = {
  readonly live: LiveBoard;
  readonly keys: CardKeys;
  readonly boardKind: BoardKind;
  /** Who is looking. */
  readonly me: PersonId;
  /** The client's people, for owners and helpers; for roles that may not see them, those who are on this board. */
  readonly people: readonly BoardPerson[];
  /** KPIs this person may see: to link, and to show what is linked. */
  readonly kpis: readonly KpiSummary[];
  readonly client: {
    /** As in the address: lower case. */
    readonly key: string;
    readonly name: string;
    readonly currency: string;
    readonly timeZone: string;
  };
  /** The client's day, from the server. */
  readonly today: Day;
  /** Whether this person may change the board's document; controls are left out when not. */
  readonly canEdit: boolean;
};

export const LiveBoardContext = createContext<LiveBoardValue | undefined>(undefined);

/** The live board this component is on. Throws outside a `LiveBoardContext.Provider`. */
export function useLiveBoardContext(): LiveBoardValue {
  const value = useContext(LiveBoardContext);
  if (value === undefined) throw new Error('No live board around this component');
  return value;
}
