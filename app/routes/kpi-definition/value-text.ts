import type { ValueFormat } from '#model/kpi/format.ts';
import { minorDigits } from '#model/money.ts';

/** A stored value as a person would type it into a field: "12.5"; money in whole units, "1250.50". `parseValue` reads it back. */
export function valueText(value: number | undefined, format: ValueFormat): string {
  if (value === undefined) return '';
  if (format.unit !== 'money' || format.currency === undefined) return String(value);
  const digits = minorDigits(format.currency);
  return (value / 10 ** digits).toFixed(value % 10 ** digits === 0 ? 0 : digits);
}
