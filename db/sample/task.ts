import type { PersonKey } from './cast.ts';
import type { PlanKey } from './channel-plans.ts';
import type { KpiKey } from './kpis.ts';

/** A task of the sample. Days are counted from today; whatever is left out is not on the card. */
export type SampleTask = {
  readonly title: string;
  /** The column's title. */
  readonly in: string;
  readonly owner?: PersonKey;
  readonly helpers?: readonly PersonKey[];
  readonly serves?: PlanKey;
  readonly due?: number;
  readonly start?: number;
  readonly labels?: readonly string[];
  /** KPIs it is meant to move, with the effect expected. */
  readonly kpis?: Partial<Record<KpiKey, string>>;
  readonly done?: readonly string[];
  readonly open?: readonly string[];
  readonly body?: readonly string[];
  readonly waiting?: { readonly who: string; readonly days: number; readonly why: string };
};

export type SampleBoard = {
  readonly title: string;
  /** Which template its columns come from. */
  readonly template: string;
  readonly isVendors?: boolean;
  readonly tasks: readonly SampleTask[];
};
