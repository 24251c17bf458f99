import type { Band, Cadence, Direction, Unit } from '#model/kpi/kpi.ts';
import type { PersonKey } from './cast.ts';

/** A KPI of the sample, with the story its values are to tell. Money is in minor units. */
export type SampleKpi = {
  readonly name: string;
  readonly definition: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly direction: Direction;
  readonly cadence: Cadence;
  readonly owner: PersonKey;
  readonly source: string;
  /** Where it stood some quarters ago. */
  readonly from: number;
  readonly baseline: number;
  readonly target: number;
  readonly band?: Band;
  /** Reached ÷ expected in the newest value; absent: never measured. */
  readonly attainment?: number;
  /** How many of the newest periods nobody entered. */
  readonly silent?: number;
  /** Said with the newest value. */
  readonly note?: string;
};

/** Pipeline metrics first: what leadership asks about. */
export const KPIS = {
  pipeline: {
    name: 'Pipeline created',
    definition: 'Value of new opportunities that sales accepted in the week, at list price.',
    unit: 'money',
    decimals: 0,
    direction: 'up',
    cadence: 'weekly',
    owner: 'jonas',
    source: 'HubSpot',
    from: 13_500_000,
    baseline: 18_000_000,
    target: 26_000_000,
    attainment: 0.8,
    note: 'Two distributors asked to start after their stock-take.',
  },
  sqls: {
    name: 'Sales-qualified leads',
    definition:
      'Leads that sales accepted in the week: right company, right person, a date to talk.',
    unit: 'number',
    decimals: 0,
    direction: 'up',
    cadence: 'weekly',
    owner: 'samuel',
    source: 'HubSpot',
    from: 15,
    baseline: 22,
    target: 36,
    attainment: 1.06,
    note: 'Best week so far. Half came from the webinar.',
  },
  demoRate: {
    name: 'Demo rate',
    definition: 'Share of website visitors who ask for a demo.',
    unit: 'percent',
    decimals: 2,
    direction: 'up',
    cadence: 'weekly',
    owner: 'aiko',
    source: 'Plausible',
    from: 1.1,
    baseline: 1.4,
    target: 2.1,
    attainment: 1.1,
  },
  winRate: {
    name: 'Win rate',
    definition: 'Deals won as a share of all deals closed in the month.',
    unit: 'percent',
    decimals: 1,
    direction: 'up',
    cadence: 'monthly',
    owner: 'tomas',
    source: 'HubSpot',
    from: 17,
    baseline: 21,
    target: 25,
    attainment: 0.8,
    note: 'Lost three on price to a spreadsheet.',
  },
  coverage: {
    name: 'Pipeline coverage',
    definition: 'Open pipeline for next quarter divided by next quarter’s sales target.',
    unit: 'ratio',
    decimals: 2,
    direction: 'up',
    cadence: 'weekly',
    owner: 'tomas',
    source: 'HubSpot',
    from: 2.1,
    baseline: 2.6,
    target: 3.5,
    attainment: 1.03,
  },
  cac: {
    name: 'Blended CAC',
    definition: 'All sales and marketing cost of the month divided by customers won in it.',
    unit: 'money',
    decimals: 0,
    direction: 'down',
    cadence: 'monthly',
    owner: 'owner',
    source: 'Finance',
    from: 510_000,
    baseline: 460_000,
    target: 390_000,
    attainment: 0.35,
    note: 'Search clicks cost a fifth more than last quarter.',
  },
  payback: {
    name: 'CAC payback',
    definition: 'Months of gross margin that pay back what a customer cost to win.',
    unit: 'number',
    decimals: 1,
    direction: 'down',
    cadence: 'quarterly',
    owner: 'helen',
    source: 'Finance',
    from: 19.5,
    baseline: 17,
    target: 14.5,
    attainment: 1,
  },
  costPerDemo: {
    name: 'Cost per demo, paid',
    definition: 'Ad spend of the week divided by demo requests that came from ads.',
    unit: 'money',
    decimals: 0,
    direction: 'down',
    cadence: 'weekly',
    owner: 'lucia',
    source: 'Google Ads, LinkedIn',
    from: 36_500,
    baseline: 31_000,
    target: 24_000,
    attainment: 0.82,
    note: 'New ads are in review. Expect a drop next week.',
  },
  followUp: {
    name: 'Time to first call',
    definition: 'Working days from demo request to the first call by sales, median of the week.',
    unit: 'days',
    decimals: 1,
    direction: 'down',
    cadence: 'weekly',
    owner: 'samuel',
    source: 'HubSpot',
    from: 2.4,
    baseline: 1.8,
    target: 0.5,
    attainment: 1.1,
  },
  organicDemos: {
    name: 'Demos from search',
    definition: 'Demo requests in the week whose first visit came from unpaid search.',
    unit: 'number',
    decimals: 0,
    direction: 'up',
    cadence: 'weekly',
    owner: 'nadia',
    source: 'Plausible',
    from: 8,
    baseline: 12,
    target: 22,
    attainment: 0.9,
    silent: 4,
    note: 'Last value before the move to the new tracking.',
  },
  budgetPace: {
    name: 'Paid budget pace',
    definition: 'Ad spend to date as a share of what the plan says for today.',
    unit: 'percent',
    decimals: 0,
    direction: 'band',
    cadence: 'weekly',
    owner: 'jonas',
    source: 'Google Ads, LinkedIn',
    from: 96,
    baseline: 96,
    target: 100,
    band: { low: 90, high: 110 },
    attainment: 1,
  },
  sourcedShare: {
    name: 'Marketing-sourced share',
    definition:
      'Share of new pipeline whose first touch was marketing. Agreed with sales this quarter.',
    unit: 'percent',
    decimals: 0,
    direction: 'up',
    cadence: 'monthly',
    owner: 'samuel',
    source: 'HubSpot',
    from: 0,
    baseline: 38,
    target: 45,
  },
} as const satisfies Record<string, SampleKpi>;

export type KpiKey = keyof typeof KPIS;
