import { Link } from '@remix-run/react';
import { useLocale } from 'react-aria-components';
import type { KpiSummary } from '#model/kpi/summary.ts';
import { HealthMark } from './health-mark.tsx';
import { kpiHealthWord } from './health-words.ts';
import { periodWords } from './period-words.ts';
import { Sparkline } from './sparkline.tsx';
import { targetWords } from './target-words.ts';
import { Value } from './value.tsx';

export interface KpiLineProps {
  kpi: KpiSummary;
  /** The client's, ISO 4217. */
  currency: string;
  href: string;
}

/** A KPI as one line of a list, where a table has no room: name and status, trend, value / target. */
export function KpiLine({ kpi, currency, href }: KpiLineProps) {
  const { locale } = useLocale();
  const format = { unit: kpi.unit, decimals: kpi.decimals, currency };
  const target = targetWords(kpi, format, locale);
  return (
    <div className="relative flex items-center justify-between gap-4 py-2.5">
      <div className="min-w-0">
        <Link
          to={href}
          className="rounded-control font-medium text-ink after:absolute after:inset-0 hover:underline"
        >
          {kpi.name}
        </Link>
        <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
          <HealthMark health={kpi.health} word={kpiHealthWord(kpi)} />
          {kpi.asOf && <span>{periodWords(kpi.asOf, kpi.cadence, locale)}</span>}
        </p>
      </div>
      <div className="flex shrink-0 items-center gap-4">
        <Sparkline kpi={kpi} width={56} height={20} />
        <span className="text-end">
          <Value value={kpi.current} format={format} className="font-medium text-ink" />
          {target !== undefined && (
            <span className="block text-xs whitespace-nowrap text-ink-3 tabular-nums">
              of {target}
            </span>
          )}
        </span>
      </div>
    </div>
  );
}
