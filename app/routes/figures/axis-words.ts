import { partsOf, type Day } from '#model/calendar/day.ts';
import { formatValue, type ValueFormat } from '#model/kpi/format.ts';
import { minorDigits } from '#model/money.ts';

/** A value on an axis: money and large numbers short ("€40K"), all else as everywhere. */
export function tickWords(value: number, format: ValueFormat, locale: string): string {
  // Both ends are said: what a missing minimum means for money differs between Node's and the browser's ICU.
  const short: Intl.NumberFormatOptions = {
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  };
  if (format.unit === 'money' && format.currency !== undefined) {
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: format.currency,
      ...short,
    }).format(value / 10 ** minorDigits(format.currency));
  }
  if (format.unit === 'number' && Math.abs(value) >= 10_000) {
    return new Intl.NumberFormat(locale, short).format(value);
  }
  const decimals = Number.isInteger(value) ? 0 : Math.max(format.decimals, 1);
  return formatValue(value, { ...format, decimals }, locale);
}

/** A month on an axis: "Oct", with its year in January or where the axis begins. */
export function monthWords(day: Day, isFirst: boolean, locale: string): string {
  const withYear = isFirst || partsOf(day).month === 1;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'short',
    ...(withYear ? { year: 'numeric' } : {}),
  }).format(new Date(`${day}T00:00:00Z`));
}
