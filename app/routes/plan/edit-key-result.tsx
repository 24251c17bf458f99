import { useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { Card } from '#model/board/board.ts';
import { formatOf, type KeyResultReading } from '#routes/quarter/key-result-reading.ts';
import { valueText } from '#routes/kpi-definition/value-text.ts';
import { Button } from '#ui/button.tsx';
import { AimFields } from './aim-fields.tsx';
import { readAim } from './aim.ts';
import { usePlan } from './plan-context.ts';

type EditKeyResultProps = {
  readonly card: Card;
  readonly reading: KeyResultReading;
  readonly onDone: () => void;
};

/** A key result's two numbers, edited where the row stands. */
export function EditKeyResult({ card, reading, onDone }: EditKeyResultProps) {
  const { plan, acts } = usePlan();
  const { locale } = useLocale();
  const { keyResult, kpi } = reading;
  const format = {
    ...formatOf(kpi, plan.client.currency),
    direction: kpi?.direction ?? 'up',
  };
  const [typed, setTyped] = useState({
    baseline: valueText(keyResult.baseline, format, locale),
    target: valueText(keyResult.target, format, locale),
  });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const keep = () => {
    const aim = readAim(typed, format, locale);
    if (!aim.ok) return setErrors({ [aim.field]: aim.says });
    acts.editKeyResult(card.id, keyResult.id, { baseline: aim.baseline, target: aim.target });
    onDone();
  };
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      aria-label={`Numbers of ${kpi?.name ?? 'the key result'}`}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <p className="w-full text-sm font-medium text-ink">{kpi?.name}</p>
      <AimFields kpi={format} typed={typed} errors={errors} onType={setTyped} />
      <Button type="submit">Keep</Button>
      <Button variant="quiet" onPress={onDone}>
        Cancel
      </Button>
    </form>
  );
}
