import { formatValue, type ValueFormat } from '#model/kpi/format.ts';
import type { Band } from '#model/kpi/kpi.ts';

/** What a KPI should reach, written: "40%", or "20 – 30 days" for one to hold in a band; undefined while nobody set it. */
export function targetWords(
  aim: { readonly target?: number; readonly band?: Band },
  format: ValueFormat,
  locale: string,
): string | undefined {
  if (aim.band) {
    return `${formatValue(aim.band.low, format, locale)} – ${formatValue(aim.band.high, format, locale)}`;
  }
  return aim.target === undefined ? undefined : formatValue(aim.target, format, locale);
}
