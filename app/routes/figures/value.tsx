import { useLocale } from 'react-aria-components';
import type { Day } from '#model/calendar/day.ts';
import { formatValue, type ValueFormat } from '#model/kpi/format.ts';
import type { Cadence } from '#model/kpi/kpi.ts';
import { asOfWords } from './period-words.ts';

export interface ValueProps {
  /** Absent: never measured, drawn as a dash and never as a zero. */
  value: number | undefined;
  format: ValueFormat;
  /** The period the value is of; said on hover. */
  asOf?: Day;
  cadence?: Cadence;
  className?: string;
}

/** A number with its unit and sign, tabular, with "as of" on hover. */
export function Value({ value, format, asOf, cadence, className = '' }: ValueProps) {
  const { locale } = useLocale();
  if (value === undefined) {
    return (
      <span className={`text-ink-3 ${className}`}>
        <span aria-hidden>–</span>
        <span className="sr-only">no value</span>
      </span>
    );
  }
  const title = asOf && cadence ? asOfWords(asOf, cadence, locale) : undefined;
  return (
    <span className={`whitespace-nowrap tabular-nums ${className}`} title={title}>
      {formatValue(value, format, locale)}
    </span>
  );
}
