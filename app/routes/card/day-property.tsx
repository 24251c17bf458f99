import { CalendarDays } from 'lucide-react';
import { useLocale } from 'react-aria-components';
import type { Day } from '#model/calendar/day.ts';
import { dayWords, dueWords } from '#model/calendar/due-words.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { Button } from '#ui/button.tsx';
import { Popover } from '#ui/popover.tsx';
import { DayChoice } from './day-choice.tsx';
import { Fact, Property } from './property.tsx';

type DayPropertyProps = {
  readonly name: 'Start' | 'Due';
  readonly day: Day | undefined;
  readonly onSet: (day: Day | undefined) => void;
};

/** A day of the card, in the client's calendar (R12). A due day is also said in words when it is near or past. */
export function DayProperty({ name, day, onSet }: DayPropertyProps) {
  const { canEdit, today } = useLiveBoardContext();
  const { locale } = useLocale();
  const said = day && dayWords(day, today, locale);
  const near = day && name === 'Due' ? dueWords(day, today, locale) : said;
  if (!canEdit) {
    if (day === undefined) return null;
    return (
      <Property name={name}>
        <Fact>
          <time dateTime={day}>{near}</time>
        </Fact>
      </Property>
    );
  }
  return (
    <Property name={name}>
      <div className="flex items-center gap-2">
        <Popover
          label={name}
          trigger={
            <Button
              variant="quiet"
              aria-label={`${name}: ${said ?? 'no day'}`}
              className={`px-2! font-normal! ${day === undefined ? 'text-ink-3!' : 'text-ink!'}`}
            >
              <CalendarDays aria-hidden size={16} className="text-ink-3" />
              {said ?? 'No day'}
            </Button>
          }
        >
          {(close) => <DayChoice label={name} day={day} onSet={onSet} onDone={close} />}
        </Popover>
        {near !== said && (
          <span className={`text-xs ${day && day < today ? 'text-off-track' : 'text-ink-3'}`}>
            {near}
          </span>
        )}
      </div>
    </Property>
  );
}
