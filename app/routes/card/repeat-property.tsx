import { useState, type FormEvent } from 'react';
import type { Card, Repeat } from '#model/board/board.ts';
import { MAX_REPEAT_COUNT, type RepeatUnit } from '#model/calendar/repeat.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { Button } from '#ui/button.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { Popover } from '#ui/popover.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Fact, Property } from './property.tsx';
import { repeatWords } from './repeat-words.ts';
import type { CardActs } from './use-card-acts.ts';

type RepeatProps = { readonly card: Card; readonly acts: CardActs };

/** Whether the card comes again, how often, and when its next one is made. */
export function RepeatProperty({ card, acts }: RepeatProps) {
  const { canEdit } = useLiveBoardContext();
  const { repeats, due } = card;
  const words = repeats && repeatWords(repeats);
  if (!canEdit) {
    if (words === undefined) return null;
    return (
      <Property name="Repeats">
        <Fact>{words}</Fact>
      </Property>
    );
  }
  return (
    <Property name="Repeats">
      <Popover
        label="Repeats"
        className="w-72"
        trigger={
          <Button
            variant="quiet"
            className="max-w-full px-2! text-start font-normal! whitespace-normal!"
          >
            {words ?? 'Never'}
          </Button>
        }
      >
        {(close) => <RepeatForm repeats={repeats} acts={acts} close={close} />}
      </Popover>
      {repeats?.when === 'date' && due === undefined && (
        <p className="px-2 text-xs text-off-track">Say when it is due, else none comes.</p>
      )}
    </Property>
  );
}

const UNITS = [
  { value: 'day', label: 'days' },
  { value: 'week', label: 'weeks' },
  { value: 'month', label: 'months' },
];
const WHEN = [
  { value: 'done', label: 'when this one is done' },
  { value: 'date', label: 'on the day this one is due' },
];
const SAME_DATE = 'same';
const DATES = [
  { value: SAME_DATE, label: 'on the day of the month it is due' },
  { value: '1', label: 'on the first day' },
  { value: '15', label: 'on day 15' },
  { value: '31', label: 'on the last day' },
];

type RepeatFormProps = {
  readonly repeats: Repeat | undefined;
  readonly acts: CardActs;
  readonly close: () => void;
};

function RepeatForm({ repeats, acts, close }: RepeatFormProps) {
  const [unit, setUnit] = useState<RepeatUnit>(repeats?.unit ?? 'week');
  const [count, setCount] = useState(repeats?.count ?? 1);
  const [date, setDate] = useState(String(repeats?.date ?? SAME_DATE));
  const [when, setWhen] = useState<Repeat['when']>(repeats?.when ?? 'done');
  const save = (event: FormEvent) => {
    event.preventDefault();
    const isOnDate = unit === 'month' && date !== SAME_DATE;
    acts.setRepeats({ unit, count, when, ...(isOnDate && { date: Number(date) }) });
    close();
  };
  return (
    <form onSubmit={save} className="flex flex-col gap-3">
      <div className="flex items-end gap-2">
        <NumberField
          label="Every"
          value={count}
          onChange={(next) => setCount(Number.isNaN(next) ? 1 : next)}
          minValue={1}
          maxValue={MAX_REPEAT_COUNT}
          step={1}
          className="w-20"
        />
        <SelectField
          label="Unit"
          isLabelHidden
          options={UNITS}
          value={unit}
          onChange={(next) => setUnit(next as RepeatUnit)}
          className="flex-1"
        />
      </div>
      {unit === 'month' && (
        <SelectField
          label="Day of the month"
          isLabelHidden
          options={
            DATES.some(({ value }) => value === date)
              ? DATES
              : [...DATES, { value: date, label: `on day ${date}` }]
          }
          value={date}
          onChange={setDate}
        />
      )}
      <SelectField
        label="The next card comes"
        options={WHEN}
        value={when}
        onChange={(next) => setWhen(next === 'date' ? 'date' : 'done')}
      />
      <div className="flex justify-end gap-2">
        {repeats && (
          <Button
            variant="quiet"
            onPress={() => {
              acts.setRepeats(undefined);
              close();
            }}
          >
            Never
          </Button>
        )}
        <Button type="submit">Save</Button>
      </div>
    </form>
  );
}
