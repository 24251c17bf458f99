import { useFetcher } from '@remix-run/react';
import { useState } from 'react';
import { useLocale } from 'react-aria-components';
import { ValueField } from '#routes/kpi-definition/value-field.tsx';
import { valueText } from '#routes/kpi-definition/value-text.ts';
import { quarterTitle } from '#routes/quarter/quarter-words.ts';
import { Button } from '#ui/button.tsx';
import { Dialog, DialogActions } from '#ui/dialog.tsx';
import { SelectField } from '#ui/select-field.tsx';
import type { KpiReading } from './load-kpi.server.ts';
import type { action } from './route.tsx';
import { suggestBaseline } from './suggest-baseline.ts';
import { useSaved } from './use-saved.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { focusAtFirst } from '#routes/kpi-definition/focus-at-first.ts';

/** Says what the KPI should reach in a quarter. */
export function TargetDialog({ reading }: { reading: KpiReading }) {
  const [label, setLabel] = useState(reading.quarter.label);
  return (
    <Dialog
      title="Set target"
      trigger={<Button>{reading.aim ? 'Change target' : 'Set target'}</Button>}
    >
      {(close) => (
        <div className="flex flex-col gap-4">
          <SelectField
            label="Quarter"
            value={label}
            onChange={setLabel}
            options={reading.quarters.map((quarter) => ({
              value: quarter.label,
              label: quarterTitle(quarter.label),
            }))}
          />
          <TargetForm key={label} reading={reading} label={label} onSaved={close} />
        </div>
      )}
    </Dialog>
  );
}

interface TargetFormProps {
  reading: KpiReading;
  /** The quarter's. */
  label: string;
  onSaved?: () => void;
  refused?: FormAnswer;
}

export function TargetForm({ reading, label, onSaved, refused }: TargetFormProps) {
  const { locale } = useLocale();
  const fetcher = useFetcher<typeof action>();
  const { answer, isPending } = useSaved(fetcher, { onSaved, refused });
  const { kpi, client, points } = reading;
  const format = { unit: kpi.unit, decimals: kpi.decimals, currency: client.currency };
  const quarter = reading.quarters.find((each) => each.label === label);
  const aim = reading.aims.find((each) => each.quarter.label === label);
  const suggested = quarter && suggestBaseline({ points, quarter, cadence: kpi.cadence });
  const field = (name: string, value: number | undefined) => ({
    name,
    unit: kpi.unit,
    currency: client.currency,
    defaultValue: answer?.typed[name] ?? valueText(value, format, locale),
    errorMessage: answer?.errors[name],
  });
  return (
    <fetcher.Form method="post" className="flex flex-col gap-4">
      <input type="hidden" name="intent" value="set-target" />
      <input type="hidden" name="quarter" value={label} />
      {kpi.direction === 'band' ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <ValueField {...field('low', aim?.band?.low)} label="Not below" inputRef={focusAtFirst} />
          <ValueField {...field('high', aim?.band?.high)} label="Not above" />
        </div>
      ) : (
        <div className="grid gap-4 sm:grid-cols-2">
          <ValueField
            {...field('baseline', aim?.baseline ?? suggested)}
            label="Baseline"
            description={
              aim === undefined && suggested !== undefined
                ? 'The last value before the quarter.'
                : 'Where the quarter begins.'
            }
          />
          <ValueField
            {...field('target', aim?.target)}
            label="Target"
            description="Where it should be on the last day."
            inputRef={focusAtFirst}
          />
        </div>
      )}
      <DialogActions>
        <Button type="submit" variant="primary" isPending={isPending}>
          Save target
        </Button>
      </DialogActions>
    </fetcher.Form>
  );
}
