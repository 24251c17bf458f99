import { useFetcher } from '@remix-run/react';
import { useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { Day } from '#model/calendar/day.ts';
import { formatValue } from '#model/kpi/format.ts';
import { periodTitle } from '#routes/figures/period-words.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { ValueField } from '#routes/kpi-definition/value-field.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog, DialogActions } from '#ui/dialog.tsx';
import { FormError } from '#ui/form-error.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { duePeriod } from '#routes/kpi-definition/due-period.ts';
import type { KpiReading } from './load-kpi.server.ts';
import type { action } from './route.tsx';
import { useSaved } from './use-saved.ts';
import { focusAtFirst } from '#routes/kpi-definition/focus-at-first.ts';

/** Enters a value for a period; for a period that has one it becomes a correction. */
export function MeasureDialog({ reading }: { reading: KpiReading }) {
  return (
    <Dialog title="Enter value" trigger={<Button variant="primary">Enter value</Button>}>
      {(close) => <MeasureForm reading={reading} period={duePeriod(reading)} onSaved={close} />}
    </Dialog>
  );
}

interface MeasureFormProps {
  reading: KpiReading;
  /** The period chosen at first. */
  period: Day;
  onSaved?: () => void;
  refused?: FormAnswer;
}

export function MeasureForm({ reading, onSaved, refused, ...at }: MeasureFormProps) {
  const { locale } = useLocale();
  const { kpi, client } = reading;
  const format = { unit: kpi.unit, decimals: kpi.decimals, currency: client.currency };
  const fetcher = useFetcher<typeof action>();
  const { answer, isPending } = useSaved(fetcher, { onSaved, refused });
  const [period, setPeriod] = useState<string>(at.period);
  const there = reading.measurements.find(
    (each) => each.on === period && each.supersededAt === null,
  );
  return (
    <fetcher.Form method="post" className="flex flex-col gap-4">
      <input type="hidden" name="intent" value={there ? 'correct' : 'measure'} />
      <FormError message={answer?.errors.form} />
      <SelectField
        label="Period"
        name="period"
        value={period}
        onChange={setPeriod}
        options={reading.periods.map((value) => ({
          value,
          label: periodTitle(value, kpi.cadence, locale),
        }))}
        errorMessage={answer?.errors.period}
        description={
          there
            ? `Replaces ${formatValue(there.value, format, locale)} by ${there.by}; the old value stays listed.`
            : undefined
        }
      />
      <ValueField
        label="Value"
        name="value"
        unit={kpi.unit}
        currency={client.currency}
        defaultValue={answer?.typed.value}
        errorMessage={answer?.errors.value}
        inputRef={focusAtFirst}
      />
      <TextField
        label={there ? 'Why it changes' : 'Note'}
        name="note"
        isRequired={false}
        defaultValue={answer?.typed.note}
        errorMessage={answer?.errors.note}
      />
      <DialogActions>
        <Button type="submit" variant="primary" isPending={isPending}>
          {there ? 'Correct value' : 'Save value'}
        </Button>
      </DialogActions>
    </fetcher.Form>
  );
}
