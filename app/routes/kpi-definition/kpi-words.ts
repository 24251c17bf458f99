import type { Cadence, Direction, Unit } from '#model/kpi/kpi.ts';

export const UNIT_WORDS: Record<Unit, string> = {
  number: 'Number',
  percent: 'Percent',
  money: 'Money',
  days: 'Days',
  ratio: 'Ratio (×)',
};

export const DIRECTION_WORDS: Record<Direction, string> = {
  up: 'Rise',
  down: 'Fall',
  band: 'Stay in a band',
};

export const CADENCE_WORDS: Record<Cadence, string> = {
  weekly: 'Weekly',
  monthly: 'Monthly',
  quarterly: 'Quarterly',
};

/** What a value's box says around what is typed: the currency before it, the unit after it. */
export function unitAffixes(unit: Unit, currency: string): { prefix?: string; suffix?: string } {
  switch (unit) {
    case 'money':
      return { prefix: currency };
    case 'percent':
      return { suffix: '%' };
    case 'days':
      return { suffix: 'days' };
    case 'ratio':
      return { suffix: '×' };
    case 'number':
      return {};
  }
}
