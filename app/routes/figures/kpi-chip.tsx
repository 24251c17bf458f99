import { useLocale } from 'react-aria-components';
import { formatValue } from '#model/kpi/format.ts';
import type { KpiSummary } from '#model/kpi/summary.ts';
import { HealthMark } from './health-mark.tsx';
import { kpiHealthWord } from './health-words.ts';
import { asOfWords } from './period-words.ts';
import { Sparkline } from './sparkline.tsx';
import { targetWords } from './target-words.ts';

export interface KpiChipProps {
  kpi: KpiSummary;
  /** The client's, ISO 4217. */
  currency: string;
  /** `s` on a card's face; `m` adds the sparkline. */
  size?: 's' | 'm';
}

const sizes = {
  s: 'h-5 gap-1.5 px-1.5',
  m: 'h-7 gap-2 px-2',
};

/** A KPI on a card: name · value / target · status. */
export function KpiChip({ kpi, currency, size = 's' }: KpiChipProps) {
  const { locale } = useLocale();
  const format = { unit: kpi.unit, decimals: kpi.decimals, currency };
  const target = targetWords(kpi, format, locale);
  const asOf = kpi.asOf && asOfWords(kpi.asOf, kpi.cadence, locale);
  const word = kpiHealthWord(kpi);
  return (
    <span
      title={[kpi.name, word, asOf].filter(Boolean).join(' · ')}
      className={`inline-flex max-w-full items-center rounded-control border border-line bg-raised text-xs text-ink-2 ${sizes[size]}`}
    >
      <span className="truncate">{kpi.name}</span>
      {kpi.current !== undefined && (
        <span className="shrink-0 whitespace-nowrap font-medium text-ink tabular-nums">
          {formatValue(kpi.current, format, locale)}
          {target !== undefined && (
            <span className="font-normal text-ink-3">
              <span aria-hidden> / </span>
              <span className="sr-only"> of </span>
              {target}
            </span>
          )}
        </span>
      )}
      {size === 'm' && <Sparkline kpi={kpi} />}
      <HealthMark health={kpi.health} word={word} compact />
    </span>
  );
}
