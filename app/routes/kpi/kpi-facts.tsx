import type { ReactNode } from 'react';
import { useLocale } from 'react-aria-components';
import { formatValue } from '#model/kpi/format.ts';
import { targetWords } from '#routes/figures/target-words.ts';
import { CADENCE_WORDS, DIRECTION_WORDS, UNIT_WORDS } from '#routes/kpi-definition/kpi-words.ts';
import { quarterTitle } from '#routes/quarter/quarter-words.ts';
import type { KpiReading } from './load-kpi.server.ts';

/** What was agreed about the KPI: how it counts, whose it is, and its target of every quarter. */
export function KpiFacts({ reading }: { reading: KpiReading }) {
  const { locale } = useLocale();
  const { kpi, client, aims } = reading;
  const format = { unit: kpi.unit, decimals: kpi.decimals, currency: client.currency };
  return (
    <dl className="flex flex-col divide-y divide-line border-y border-line">
      <Line title="Should">{DIRECTION_WORDS[kpi.direction].toLowerCase()}</Line>
      <Line title="Counted in">{UNIT_WORDS[kpi.unit].toLowerCase()}</Line>
      <Line title="Measured">{CADENCE_WORDS[kpi.cadence].toLowerCase()}</Line>
      <Line title="Owner">{kpi.ownerName ?? 'nobody yet'}</Line>
      {kpi.source !== '' && <Line title="Source">{kpi.source}</Line>}
      {aims.toReversed().map((aim) => (
        <Line key={aim.quarter.id} title={`Target ${quarterTitle(aim.quarter.label)}`}>
          {aim.band === undefined && `${formatValue(aim.baseline, format, locale)} → `}
          {targetWords(aim, format, locale)}
        </Line>
      ))}
    </dl>
  );
}

function Line({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-2">
      <dt className="text-ink-3">{title}</dt>
      <dd className="text-end text-ink tabular-nums">{children}</dd>
    </div>
  );
}
