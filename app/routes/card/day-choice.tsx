import { useState, type FormEvent } from 'react';
import { useLocale } from 'react-aria-components';
import { addDays, type Day } from '#model/calendar/day.ts';
import { longDayWords } from '#model/calendar/due-words.ts';
import { readTypedDay } from '#model/calendar/typed-day.ts';
import { focusAtFirst } from '#routes/kpi-definition/focus-at-first.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';
import { MonthGrid } from './month-grid.tsx';

type DayChoiceProps = {
  readonly label: string;
  readonly day: Day | undefined;
  readonly onSet: (day: Day | undefined) => void;
  /** The day is chosen. */
  readonly onDone: () => void;
};

/** What is most often meant, in days from today. */
const NEAR = [
  { label: 'Today', days: 0 },
  { label: 'Tomorrow', days: 1 },
  { label: 'In a week', days: 7 },
];

/** A day, typed as one says it, or pointed at. What cannot be read stays in the field, with a sentence. */
export function DayChoice({ label, day, onSet, onDone }: DayChoiceProps) {
  const { today } = useLiveBoardContext();
  const { locale } = useLocale();
  const [typed, setTyped] = useState('');
  const [isSent, setIsSent] = useState(false);
  const read = typed.trim() === '' ? undefined : readTypedDay(typed, today);
  const understood = read && 'day' in read ? read.day : undefined;
  const set = (next: Day | undefined) => {
    onSet(next);
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (understood !== undefined) set(understood);
    else setIsSent(true);
  };
  return (
    <div className="flex w-64 flex-col gap-3">
      <form onSubmit={submit}>
        <TextField
          label={label}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            setIsSent(false);
          }}
          placeholder={day ?? 'fri, +3, 24 nov'}
          inputRef={focusAtFirst}
          errorMessage={isSent && read && 'says' in read ? read.says : undefined}
          description={understood && longDayWords(understood, locale)}
        />
      </form>
      <MonthGrid key={understood ?? day} day={understood ?? day} today={today} onChoose={set} />
      <div className="flex flex-wrap gap-1">
        {NEAR.map(({ label: near, days }) => (
          <Button key={near} size="s" onPress={() => set(addDays(today, days))}>
            {near}
          </Button>
        ))}
        {day !== undefined && (
          <Button size="s" variant="quiet" onPress={() => set(undefined)}>
            No day
          </Button>
        )}
      </div>
    </div>
  );
}
