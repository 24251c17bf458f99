import { useState, type FormEvent } from 'react';
import { addDays, isDay, type Day } from '#model/calendar/day.ts';
import { focusAtFirst } from '#routes/kpi-definition/focus-at-first.ts';
import { Button } from '#ui/button.tsx';
import { DayField } from '#ui/day-field.tsx';

/** What is most often meant, in days from today. */
const NEAR = [
  { label: 'Today', days: 0 },
  { label: 'Tomorrow', days: 1 },
  { label: 'In a week', days: 7 },
];

type DueChoiceProps = {
  readonly today: Day;
  /** When they are due now, if all are on the same day. */
  readonly now: Day | undefined;
  /** Undefined: on no day. */
  readonly onSet: (day: Day | undefined) => void;
};

/** When some cards are due. */
export function DueChoice({ today, now, onSet }: DueChoiceProps) {
  const [typed, setTyped] = useState<string>(now ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isDay(typed)) onSet(typed);
  };
  return (
    <div className="flex flex-col gap-3">
      <form onSubmit={submit} className="flex items-end gap-2">
        <DayField
          label="Due"
          value={typed}
          onChange={setTyped}
          inputRef={focusAtFirst}
          className="min-w-0 flex-1"
        />
        <Button type="submit">Set</Button>
      </form>
      <div className="flex flex-wrap gap-1">
        {NEAR.map(({ label, days }) => (
          <Button key={label} size="s" onPress={() => onSet(addDays(today, days))}>
            {label}
          </Button>
        ))}
        <Button size="s" variant="quiet" onPress={() => onSet(undefined)}>
          No day
        </Button>
      </div>
    </div>
  );
}
