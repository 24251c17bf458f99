import { useFetcher } from '@remix-run/react';
import { useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { Card } from '#model/board/board.ts';
import type { KpiId } from '#model/ids.ts';
import type { KpiSummary } from '#model/kpi/summary.ts';
import { answerOf } from '#routes/form-answer.ts';
import { valueText } from '#routes/kpi-definition/value-text.ts';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { AimFields, type TypedAim } from './aim-fields.tsx';
import { readAim } from './aim.ts';
import { NewKpiFields, type NewKpi } from './new-kpi-fields.tsx';
import { usePlan } from './plan-context.ts';
import { useWhenDone } from '#routes/quarter/use-when-done.ts';

type NewKeyResultProps = { readonly card: Card; readonly onDone: () => void };

const NEW = 'new';
const NOTHING: TypedAim = { baseline: '', target: '' };

/** The form was asked for by a press, so the focus belongs in it. */
const focusFirst = (form: HTMLFormElement | null): void =>
  form?.querySelector<HTMLElement>('button, input')?.focus();

/** A key result from a KPI of the client's, or from one created in place: from where the series is, to the quarter's target. */
export function NewKeyResult({ card, onDone }: NewKeyResultProps) {
  const { plan, acts } = usePlan();
  const { locale } = useLocale();
  const { currency } = plan.client;
  const fetcher = useFetcher<unknown>();
  const taken = new Set(card.keyResults.map(({ kpiId }) => kpiId));
  const free = plan.kpis.filter(({ id }) => !taken.has(id));
  const [chosen, setChosen] = useState<string | undefined>(
    free.length === 0 && plan.may.defineKpis ? NEW : undefined,
  );
  const [made, setMade] = useState<NewKpi>({
    name: '',
    unit: 'number',
    direction: 'up',
    cadence: 'monthly',
  });
  const [typed, setTyped] = useState(NOTHING);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const kpi = free.find(({ id }) => id === chosen);
  const format = chosen === NEW ? { ...made, decimals: 0, currency } : kpi && { ...kpi, currency };

  useWhenDone(fetcher.data, 'create-kpi', (answer) => {
    if (isMade(answer)) acts.addKeyResult(card.id, answer);
    onDone();
  });

  const choose = (value: string) => {
    const next = free.find(({ id }) => id === value);
    setChosen(value);
    setErrors({});
    setTyped(next ? aimOf(next, currency, locale) : NOTHING);
  };
  const add = () => {
    if (!format) return setErrors({ kpi: 'Choose what is measured.' });
    const aim = readAim(typed, format, locale);
    if (!aim.ok) return setErrors({ [aim.field]: aim.says });
    if (!kpi) {
      void fetcher.submit({ intent: 'create-kpi', ...made, ...typed }, { method: 'post' });
      return;
    }
    const { baseline, target } = aim;
    acts.addKeyResult(card.id, { kpiId: kpi.id, baseline, target });
    if (kpi.target === undefined && plan.may.defineKpis) {
      void fetcher.submit({ intent: 'set-target', kpiId: kpi.id, ...typed }, { method: 'post' });
    }
    onDone();
  };

  return (
    <form
      ref={focusFirst}
      aria-label="New key result"
      className="flex flex-col gap-3 rounded-panel border border-line bg-raised p-4"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className="flex flex-wrap items-start gap-3">
        <SelectField
          label="KPI"
          value={chosen ?? null}
          placeholder="What is measured"
          errorMessage={errors.kpi}
          className="min-w-56 flex-1"
          options={[
            ...free.map(({ id, name }) => ({ value: id, label: name })),
            ...(plan.may.defineKpis ? [{ value: NEW, label: 'A new KPI …' }] : []),
          ]}
          onChange={choose}
        />
        {format && chosen !== NEW && (
          <AimFields kpi={format} typed={typed} errors={errors} onType={setTyped} />
        )}
      </div>
      {chosen === NEW && (
        <NewKpiFields made={made} onMake={setMade} errors={answerOf(fetcher.data)?.errors} />
      )}
      {format && chosen === NEW && (
        <div className="flex flex-wrap items-start gap-3">
          <AimFields
            kpi={format}
            typed={typed}
            errors={{ ...answerOf(fetcher.data)?.errors, ...errors }}
            onType={setTyped}
          />
        </div>
      )}
      <div className="flex gap-2">
        <Button type="submit" isPending={fetcher.state !== 'idle'}>
          Add key result
        </Button>
        <Button variant="quiet" onPress={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** The series' last value, and what the quarter's target says; empty where nobody said anything. */
function aimOf(kpi: KpiSummary, currency: string, locale: string): TypedAim {
  const format = { ...kpi, currency };
  if (kpi.direction === 'band') {
    return {
      baseline: valueText(kpi.band?.low, format, locale),
      target: valueText(kpi.band?.high, format, locale),
    };
  }
  return {
    baseline: valueText(kpi.baseline ?? kpi.current, format, locale),
    target: valueText(kpi.target, format, locale),
  };
}

/** What the action answers when it has made the KPI. */
type Made = TypedNumbers & { readonly kpiId: KpiId };
type TypedNumbers = { readonly baseline: number; readonly target: number };

const isMade = (answer: object): answer is Made =>
  'kpiId' in answer && 'baseline' in answer && 'target' in answer;
