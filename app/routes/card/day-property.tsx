import { useState } from 'react';
import { useLocale } from 'react-aria-components';
import { isDay, type Day } from '#model/calendar/day.ts';
import { dayWords, dueWords } from '#model/calendar/due-words.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { DayField } from '#ui/day-field.tsx';
import { Fact, Property, quietField } from './property.tsx';

type DayPropertyProps = {
  readonly name: 'Start' | 'Due';
  readonly day: Day | undefined;
  readonly onSet: (day: Day | undefined) => void;
};

/** A day of the card, in the client's calendar (R12). A due day is also said in words when it is near or past. */
export function DayProperty({ name, day, onSet }: DayPropertyProps) {
  const { canEdit, today } = useLiveBoardContext();
  const { locale } = useLocale();
  const [draft, setDraft] = useState<string>();
  const words = day && name === 'Due' ? dueWords(day, today, locale) : undefined;
  if (!canEdit) {
    if (day === undefined) return null;
    return (
      <Property name={name}>
        <Fact>
          <time dateTime={day}>{words ?? dayWords(day, today, locale)}</time>
        </Fact>
      </Property>
    );
  }
  return (
    <Property name={name}>
      <div className="flex items-center gap-2">
        <DayField
          label={name}
          isLabelHidden
          value={draft ?? day ?? ''}
          onChange={(next) => {
            // Half a date reads as none: taking the day away waits until the field is left.
            setDraft(next);
            if (isDay(next)) onSet(next);
          }}
          onBlur={() => {
            if (draft === '' && day !== undefined) onSet(undefined);
            setDraft(undefined);
          }}
          className={`w-40 ${quietField} ${day === undefined ? '[&_input]:text-ink-3' : ''}`}
        />
        {words !== undefined && (
          <span className={`text-xs ${day && day < today ? 'text-off-track' : 'text-ink-3'}`}>
            {words}
          </span>
        )}
      </div>
    </Property>
  );
}
