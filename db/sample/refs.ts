import type { Day } from '#model/calendar/day.ts';
import type { CardId, KpiId, PersonId } from '#model/ids.ts';
import type { Instant } from '../tables.ts';
import type { PersonKey } from './cast.ts';
import type { PlanKey } from './channel-plans.ts';
import type { KpiKey } from './kpis.ts';

/** What the sample's names stand for in the client being made, and its clock. */
export type Refs = {
  readonly people: Readonly<Record<PersonKey, PersonId>>;
  readonly kpis: Readonly<Record<KpiKey, KpiId>>;
  readonly plan: Readonly<Record<PlanKey, CardId>>;
  readonly today: Day;
  readonly daysAgo: (days: number) => Instant;
};
