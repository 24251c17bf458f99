import { useFetcher } from '@remix-run/react';
import { Check } from 'lucide-react';
import { useLocale } from 'react-aria-components';
import type { Day } from '#model/calendar/day.ts';
import { periodWords } from '#routes/figures/period-words.ts';
import { HealthMark } from '#routes/figures/health-mark.tsx';
import { kpiHealthWord } from '#routes/figures/health-words.ts';
import { Sparkline } from '#routes/figures/sparkline.tsx';
import { Value } from '#routes/figures/value.tsx';
import { answerOf } from '#routes/form-answer.ts';
import { ValueField } from '#routes/kpi-definition/value-field.tsx';
import { Button } from '#ui/button.tsx';
import type { KpiList, ListedKpi } from './load-kpis.server.ts';

/** One line for each KPI this person may measure: the last value, and a box for the next. */
export function CheckIn({ list }: { list: KpiList }) {
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {list.kpis.map(
        (kpi) =>
          kpi.due && (
            <li key={kpi.id}>
              <CheckInLine kpi={kpi} due={kpi.due} list={list} />
            </li>
          ),
      )}
    </ul>
  );
}

function CheckInLine({ kpi, due, list }: { kpi: ListedKpi; due: Day; list: KpiList }) {
  const { locale } = useLocale();
  const fetcher = useFetcher();
  const { client } = list;
  const format = { unit: kpi.unit, decimals: kpi.decimals, currency: client.currency };
  const answer = answerOf(fetcher.data);
  const isSaved = fetcher.state === 'idle' && fetcher.data !== undefined && !answer;
  return (
    <fetcher.Form
      method="post"
      action={`/c/${client.key.toLowerCase()}/kpis/${kpi.id}`}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_6rem_14rem_5rem]"
    >
      <input type="hidden" name="intent" value="measure" />
      <input type="hidden" name="period" value={due} />
      <div className="min-w-0">
        <p className="truncate font-medium text-ink">{kpi.name}</p>
        <p className="flex flex-wrap items-center gap-x-3 text-xs text-ink-3">
          <HealthMark health={kpi.health} word={kpiHealthWord(kpi)} />
          <span>
            last <Value value={kpi.current} format={format} />
            {kpi.asOf && `, ${periodWords(kpi.asOf, kpi.cadence, locale)}`}
          </span>
        </p>
      </div>
      <Sparkline kpi={kpi} width={88} height={24} className="max-sm:hidden" />
      {/* A new box for the next period once this one is saved. */}
      <ValueField
        key={due}
        label={`${kpi.name}, ${periodWords(due, kpi.cadence, locale)}`}
        isLabelHidden
        name="value"
        unit={kpi.unit}
        currency={client.currency}
        description={periodWords(due, kpi.cadence, locale)}
        defaultValue={answer?.typed.value}
        errorMessage={answer?.errors.value ?? answer?.errors.period}
        className="max-sm:col-span-1"
      />
      <div className="flex items-center gap-2">
        <Button type="submit" size="s" isPending={fetcher.state !== 'idle'}>
          Save
        </Button>
        {isSaved && (
          <span role="status" className="text-on-track" title="Saved">
            <Check aria-hidden size={16} />
            <span className="sr-only">Saved</span>
          </span>
        )}
      </div>
    </fetcher.Form>
  );
}
