import { partsOf, type Day } from '#model/calendar/day.ts';
import { dateFormat, numberFormat } from '#model/formats.ts';
import { formatValue, type ValueFormat } from '#model/kpi/format.ts';
import { minorDigits } from '#model/money.ts';

/** How many digits after the point tell an axis' ticks apart, three at most. */
export function tickDecimals(ticks: readonly number[]): number {
  const needed = ticks.map((tick) => String(Number(tick.toFixed(3))).split('.')[1]?.length ?? 0);
  return Math.max(0, ...needed);
}

/** A value on an axis: money and large numbers short ("€40K"), all else as everywhere. */
export function tickWords(
  value: number,
  { decimals, ...format }: ValueFormat,
  locale: string,
): string {
  const short: Intl.NumberFormatOptions = { notation: 'compact', maximumFractionDigits: 2 };
  if (format.unit === 'money' && format.currency !== undefined) {
    return numberFormat(locale, {
      style: 'currency',
      currency: format.currency,
      minimumFractionDigits: 0,
      ...short,
    }).format(value / 10 ** minorDigits(format.currency));
  }
  if (format.unit === 'number' && Math.abs(value) >= 10_000) {
    return numberFormat(locale, short).format(value);
  }
  return formatValue(value, { ...format, decimals }, locale);
}

/** A month on an axis: "Oct", with its year in January or where the axis begins. */
export function monthWords(day: Day, isFirst: boolean, locale: string): string {
  const withYear = isFirst || partsOf(day).month === 1;
  return dateFormat(locale, {
    timeZone: 'UTC',
    month: 'short',
    ...(withYear ? { year: 'numeric' } : {}),
  }).format(new Date(`${day}T00:00:00Z`));
}
