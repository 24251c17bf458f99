import type { ReactNode } from 'react';
import { useLocale } from 'react-aria-components';
import { numberFormat } from '#model/formats.ts';
import { formatValue } from '#model/kpi/format.ts';
import { estimate } from '#routes/figures/estimate.ts';
import { HealthMark } from '#routes/figures/health-mark.tsx';
import { kpiHealthWord } from '#routes/figures/health-words.ts';
import { PaceBar } from '#routes/figures/pace-bar.tsx';
import { asOfWords } from '#routes/figures/period-words.ts';
import { targetWords } from '#routes/figures/target-words.ts';
import { Value } from '#routes/figures/value.tsx';
import { quarterTitle } from '#routes/quarter/quarter-words.ts';
import type { KpiReading } from './load-kpi.server.ts';

/** The KPI in one line: now, target, where it should be today, status. */
export function KpiHeadline({ reading }: { reading: KpiReading }) {
  const { locale } = useLocale();
  const { kpi, assessment, aim, quarter } = reading;
  const format = { unit: kpi.unit, decimals: kpi.decimals, currency: reading.client.currency };
  const { current, asOf, expected, attainment, health } = assessment;
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-6 border-y border-line py-5 sm:grid-cols-4">
      <Fact title="Now" note={asOf ? asOfWords(asOf, kpi.cadence, locale) : 'never measured'}>
        <Value value={current} format={format} asOf={asOf} cadence={kpi.cadence} />
      </Fact>
      <Fact
        title={`Target ${quarterTitle(quarter.label)}`}
        note={aim && !aim.band ? `from ${formatValue(aim.baseline, format, locale)}` : undefined}
      >
        {(aim && targetWords(aim, format, locale)) ?? <Value value={undefined} format={format} />}
      </Fact>
      <Fact
        title={aim?.band ? 'Inside the band' : 'Expected today'}
        note={
          aim && !aim.band && attainment !== undefined
            ? `${share(attainment, locale)} of the expected way`
            : undefined
        }
      >
        {aim?.band && attainment !== undefined ? (
          share(attainment, locale)
        ) : (
          <Value
            value={expected === undefined ? undefined : estimate(expected, format)}
            format={format}
          />
        )}
      </Fact>
      <div className="flex flex-col justify-between gap-2">
        <dt className="text-xs text-ink-3">Status</dt>
        <dd className="flex flex-1 flex-col justify-between gap-2">
          <HealthMark
            health={health}
            word={kpiHealthWord({ health, current })}
            className="text-lg"
          />
          {aim && <PaceBar {...aim} {...{ current, expected, health, format }} />}
        </dd>
      </div>
    </dl>
  );
}

function share(value: number, locale: string): string {
  return numberFormat(locale, { style: 'percent' }).format(value);
}

function Fact({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <dt className="text-xs text-ink-3">{title}</dt>
      <dd className="text-xl font-semibold tracking-tight text-ink tabular-nums">{children}</dd>
      {note !== undefined && <dd className="text-xs text-ink-3">{note}</dd>}
    </div>
  );
}
