import { formatValue, type ValueFormat } from '#model/kpi/format.ts';
import type { Band } from '#model/kpi/kpi.ts';

/** What a KPI should reach, written: "40%", or "20 – 30 days" for one to hold in a band; undefined while nobody set it. */
export function targetWords(
  aim: { readonly target?: number; readonly band?: Band },
  format: ValueFormat,
  locale: string,
): string | undefined {
  if (aim.band) {
    // The unit is said once; a currency belongs to each amount.
    const bare: ValueFormat = format.unit === 'money' ? format : { ...format, unit: 'number' };
    return `${formatValue(aim.band.low, bare, locale)} – ${formatValue(aim.band.high, format, locale)}`;
  }
  return aim.target === undefined ? undefined : formatValue(aim.target, format, locale);
}
