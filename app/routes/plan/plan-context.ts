import { createContext, useContext } from 'react';
import type { Board } from '#model/board/board.ts';
import type { LiveBoard } from '#sync/use-board.ts';
import type { Plan } from './load-plan.server.ts';
import type { Outline } from './outline.ts';
import type { PlanActs } from './use-plan-acts.ts';

/** What the parts of one plan page share. */
export type PlanValue = {
  /** The rows beside the document: KPIs, money, people, work. */
  readonly plan: Plan;
  readonly live: LiveBoard;
  readonly board: Board;
  readonly outline: Outline;
  readonly acts: PlanActs;
  readonly mayEdit: boolean;
};

export const PlanContext = createContext<PlanValue | undefined>(undefined);

/** The plan this component is on. Throws outside a `PlanContext.Provider`. */
export function usePlan(): PlanValue {
  const value = useContext(PlanContext);
  if (value === undefined) throw new Error('No plan around this component');
  return value;
}
