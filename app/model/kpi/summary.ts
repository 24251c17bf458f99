import type { Day } from '../calendar/day.ts';
import type { KpiId, PersonId } from '../ids.ts';
import type { Health } from '../okr/health.ts';
import type { Band, Cadence, Direction, Unit } from './kpi.ts';

/** A KPI in one line: what a chip, a table row and a key result need to show it. */
export type KpiSummary = {
  readonly id: KpiId;
  readonly name: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly direction: Direction;
  readonly cadence: Cadence;
  readonly ownerId?: PersonId;
  /** The newest measurement and the first day of its period; absent while nothing was measured. */
  readonly current?: number;
  readonly asOf?: Day;
  /** This quarter's baseline and target; absent while nobody set one. */
  readonly baseline?: number;
  readonly target?: number;
  readonly band?: Band;
  readonly health: Health;
  /** Up to the last 13 values, oldest first. */
  readonly recent: readonly { readonly on: Day; readonly value: number }[];
};
