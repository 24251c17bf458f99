import { createContext, useContext } from 'react';
import type { Card } from '#model/board/board.ts';

/** What a grip is described by: the keys that move it. */
export const GRIP_HINT_ID = 'grip-hint';

/** What the grips and slots of a plan ask of the drag around them. */
export type PlanHand = {
  /** The id of the slot that what is in the hand would land in. */
  readonly aimedAt: string | undefined;
  readonly heldId: Card['id'] | undefined;
  readonly grab: (card: Card, by: 'keys') => void;
};

export const PlanHandContext = createContext<PlanHand>({
  aimedAt: undefined,
  heldId: undefined,
  grab: () => undefined,
});

export const usePlanHand = (): PlanHand => useContext(PlanHandContext);
