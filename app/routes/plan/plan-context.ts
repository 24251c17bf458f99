import { createContext, useContext } from 'react';
import type { Board } from '#model/board/board.ts';
import type { LiveBoard } from '#sync/use-board.ts';
import type { Plan } from './load-plan.server.ts';
import type { Outline } from './outline.ts';
import type { PlanActs } from './use-plan-acts.ts';

/** What the parts of one plan page share and what stays the same while people write: reading it costs no redrawing. */
export type PlanValue = {
  /** The rows beside the document: KPIs, money, people, work. */
  readonly plan: Plan;
  readonly live: Pick<LiveBoard, 'doc' | 'isLive' | 'setHere'>;
  readonly acts: PlanActs;
  readonly mayEdit: boolean;
};

/** What is written on the plan; changes with every act of anybody. */
export type PlanContent = { readonly board: Board; readonly outline: Outline };

export const PlanContext = createContext<PlanValue | undefined>(undefined);
export const PlanContentContext = createContext<PlanContent | undefined>(undefined);

/** Who is on the plan and how far it is saved; changes with every key somebody presses. */
export const PlanLiveContext = createContext<LiveBoard | undefined>(undefined);

/** The plan this component is on. Throws outside a `PlanContext.Provider`, as the two below do outside theirs. */
export const usePlan = (): PlanValue => inside(useContext(PlanContext));
export const usePlanContent = (): PlanContent => inside(useContext(PlanContentContext));
export const usePlanLive = (): LiveBoard => inside(useContext(PlanLiveContext));

function inside<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('No plan around this component');
  return value;
}
