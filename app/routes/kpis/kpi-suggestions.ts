import type { Cadence, Direction, Unit } from '#model/kpi/kpi.ts';

export type KpiSuggestion = {
  readonly name: string;
  readonly definition: string;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly cadence: Cadence;
};

/** Numbers most marketing engagements end up agreeing on, ready to take over and reword. */
export const KPI_SUGGESTIONS: readonly KpiSuggestion[] = [
  {
    name: 'Qualified leads',
    definition: 'Leads that sales accepted, counted on the day of acceptance.',
    unit: 'number',
    direction: 'up',
    cadence: 'weekly',
  },
  {
    name: 'Pipeline created',
    definition: 'Value of new opportunities that marketing sourced or influenced.',
    unit: 'money',
    direction: 'up',
    cadence: 'monthly',
  },
  {
    name: 'Cost per qualified lead',
    definition: 'All programme spend of the month divided by its qualified leads.',
    unit: 'money',
    direction: 'down',
    cadence: 'monthly',
  },
  {
    name: 'Visitor to demo',
    definition: 'Share of website visitors who ask for a demo.',
    unit: 'percent',
    direction: 'up',
    cadence: 'weekly',
  },
  {
    name: 'Sales cycle',
    definition: 'Median days from the first meeting to the signed contract.',
    unit: 'days',
    direction: 'down',
    cadence: 'quarterly',
  },
];
