import { useLocale } from 'react-aria-components';
import type { KeyResult } from '#model/board/board.ts';
import { formatValue, type ValueFormat } from '#model/kpi/format.ts';
import type { KpiSummary } from '#model/kpi/summary.ts';

type AimWordsProps = {
  readonly keyResult: Pick<KeyResult, 'baseline' | 'target'>;
  readonly kpi?: Pick<KpiSummary, 'direction' | 'band'>;
  readonly format: ValueFormat;
};

/** From where to where: "120 → 180", or the band to stay in. */
export function AimWords({ keyResult, kpi, format }: AimWordsProps) {
  const { locale } = useLocale();
  const write = (value: number) => formatValue(value, format, locale);
  const isBand = kpi?.direction === 'band';
  const [from, to] = isBand
    ? [kpi?.band?.low ?? keyResult.baseline, kpi?.band?.high ?? keyResult.target]
    : [keyResult.baseline, keyResult.target];
  return (
    <span className="whitespace-nowrap tabular-nums">
      {write(from)}
      <span aria-hidden className="text-ink-3">
        {isBand ? ' – ' : ' → '}
      </span>
      <span className="sr-only"> to </span>
      {write(to)}
    </span>
  );
}
