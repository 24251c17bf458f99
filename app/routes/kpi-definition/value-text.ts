import { numberFormat } from '#model/formats.ts';
import type { ValueFormat } from '#model/kpi/format.ts';
import { minorDigits } from '#model/money.ts';

/**
 * A stored value as a person of a locale would type it into a field: "12.5", in German "12,5"; money in whole units.
 * `parseValue` with the same locale reads it back.
 */
export function valueText(value: number | undefined, format: ValueFormat, locale: string): string {
  if (value === undefined) return '';
  const isMoney = format.unit === 'money' && format.currency !== undefined;
  const digits = isMoney ? minorDigits(format.currency ?? '') : 0;
  const typed = numberFormat(locale, {
    useGrouping: false,
    numberingSystem: 'latn',
    maximumFractionDigits: isMoney ? digits : 10,
    minimumFractionDigits: value % 10 ** digits === 0 ? 0 : digits,
  });
  return typed.format(value / 10 ** digits);
}
