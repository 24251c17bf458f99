import { numberFormat } from '../formats.ts';
import { readDecimal } from '../decimal.ts';
import { formatMoney, parseMoney } from '../money.ts';
import type { Unit } from './kpi.ts';

/** How a KPI's values are written. `currency` is the client's; only `money` values need it. */
export type ValueFormat = {
  readonly unit: Unit;
  /** Digits shown after the point. Money shows its currency's own. */
  readonly decimals: number;
  readonly currency?: string;
};

/** A KPI's value with its unit and sign, in the reader's locale: "12.5%", "€1,250", "34 days", "3.2×". */
export function formatValue(value: number, format: ValueFormat, locale: string): string {
  const { unit, decimals, currency } = format;
  if (unit === 'money' && currency !== undefined) return formatMoney(value, currency, locale);
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  switch (unit) {
    case 'percent':
      return numberFormat(locale, { style: 'percent', ...digits }).format(value / 100);
    case 'days':
      return numberFormat(locale, {
        style: 'unit',
        unit: 'day',
        unitDisplay: 'long',
        ...digits,
      }).format(value);
    case 'ratio':
      return `${numberFormat(locale, digits).format(value)}×`;
    case 'number':
    case 'money':
      return numberFormat(locale, digits).format(value);
  }
}

/** A KPI's value from what a person of a locale typed, in the KPI's unit (money: minor units); undefined when it is no number. */
export function parseValue(
  text: string,
  { unit, currency }: ValueFormat,
  locale?: string,
): number | undefined {
  if (unit === 'money' && currency !== undefined) return parseMoney(text, currency, locale);
  const decimal = readDecimal(text, locale);
  if (decimal === undefined) return undefined;
  const value = Number(`${decimal.isNegative ? '-' : ''}${decimal.whole}.${decimal.fraction}`);
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
}
