import { useFetcher } from '@remix-run/react';
import { Check } from 'lucide-react';
import type { FormEvent } from 'react';
import { useLocale } from 'react-aria-components';
import type { Day } from '#model/calendar/day.ts';
import { HealthMark } from '#routes/figures/health-mark.tsx';
import { kpiHealthWord } from '#routes/figures/health-words.ts';
import { periodTitle, periodWords } from '#routes/figures/period-words.ts';
import { Sparkline } from '#routes/figures/sparkline.tsx';
import { Value } from '#routes/figures/value.tsx';
import { answerOf, type FormAnswer } from '#routes/form-answer.ts';
import { ValueField } from '#routes/kpi-definition/value-field.tsx';
import { Button } from '#ui/button.tsx';
import type { KpiList, ListedKpi } from './load-kpis.server.ts';

interface CheckInLineProps {
  kpi: ListedKpi;
  list: KpiList;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

export function CheckInLine({ kpi, list, onSubmit }: CheckInLineProps) {
  const fetcher = useFetcher();
  const answer = answerOf(fetcher.data);
  const isPending = fetcher.state !== 'idle';
  const isSaved = !isPending && fetcher.data !== undefined && !answer;
  return (
    <fetcher.Form
      method="post"
      action={`/c/${list.client.key.toLowerCase()}/kpis/${kpi.id}`}
      onSubmit={onSubmit}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_6rem_14rem_5rem]"
    >
      <LastValue kpi={kpi} currency={list.client.currency} />
      <div className="pt-2 max-sm:hidden">
        <Sparkline kpi={kpi} width={88} height={24} />
      </div>
      {kpi.due ? (
        <NextValue kpi={kpi} due={kpi.due} currency={list.client.currency} answer={answer} />
      ) : (
        <p className="py-2 text-ink-3">Up to date</p>
      )}
      <div className="flex h-9 items-center gap-2 touch:h-11">
        {kpi.due && (
          <Button type="submit" size="s" isPending={isPending}>
            Save
          </Button>
        )}
        <span role="status" className="text-on-track">
          {isSaved && (
            <>
              <Check aria-hidden size={16} />
              <span className="sr-only">{kpi.name} saved</span>
            </>
          )}
        </span>
      </div>
    </fetcher.Form>
  );
}

function LastValue({ kpi, currency }: { kpi: ListedKpi; currency: string }) {
  const { locale } = useLocale();
  const format = { unit: kpi.unit, decimals: kpi.decimals, currency };
  return (
    <div className="min-w-0 max-sm:col-span-2">
      <p className="truncate font-medium text-ink">{kpi.name}</p>
      <p className="flex flex-wrap items-center gap-x-3 text-xs text-ink-3">
        <HealthMark health={kpi.health} word={kpiHealthWord(kpi)} />
        <span>
          {kpi.asOf ? (
            <>
              last <Value value={kpi.current} format={format} />,{' '}
              {periodWords(kpi.asOf, kpi.cadence, locale)}
            </>
          ) : (
            'never measured'
          )}
        </span>
      </p>
    </div>
  );
}

interface NextValueProps {
  kpi: ListedKpi;
  due: Day;
  currency: string;
  answer?: FormAnswer;
}

function NextValue({ kpi, due, currency, answer }: NextValueProps) {
  const { locale } = useLocale();
  const period = periodTitle(due, kpi.cadence, locale);
  return (
    <>
      <input type="hidden" name="intent" value="measure" />
      <input type="hidden" name="period" value={due} />
      {/* A new box for the next period once this one is in. */}
      <ValueField
        key={due}
        label={`${kpi.name}, ${period}`}
        isLabelHidden
        name="value"
        unit={kpi.unit}
        currency={currency}
        description={period}
        defaultValue={answer?.typed.value}
        errorMessage={answer?.errors.value ?? answer?.errors.period}
      />
    </>
  );
}
