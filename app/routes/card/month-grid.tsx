import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLocale } from 'react-aria-components';
import { addDays, dayOf, partsOf, type Day } from '#model/calendar/day.ts';
import { longDayWords } from '#model/calendar/due-words.ts';
import { dateFormat } from '#model/formats.ts';
import { IconButton } from '#ui/icon-button.tsx';

type MonthGridProps = {
  readonly day: Day | undefined;
  readonly today: Day;
  readonly onChoose: (day: Day) => void;
};

const WEEK = 7;
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -WEEK,
  ArrowDown: WEEK,
};

const utc = (day: Day) => new Date(`${day}T00:00:00Z`);
const firstOf = (day: Day, months = 0): Day => {
  const { year, month } = partsOf(day);
  return dayOf({ year, month: month + months, date: 1 });
};
/** The Monday on or before a day. */
const mondayOf = (day: Day): Day => addDays(day, -((utc(day).getUTCDay() + WEEK - 1) % WEEK));

/** A month to point at, that of `day` or of today at first: arrows go by day and week, Page Up and Page Down by month. */
export function MonthGrid({ day, today, onChoose }: MonthGridProps) {
  const { locale } = useLocale();
  const [focused, setFocused] = useState<Day>(day ?? today);
  const isMoving = useRef(false);
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (isMoving.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    isMoving.current = false;
  }, [focused]);

  const first = firstOf(focused);
  const start = mondayOf(first);
  const weeks = [0, 1, 2, 3, 4, 5].map((week) =>
    [0, 1, 2, 3, 4, 5, 6].map((at) => addDays(start, week * WEEK + at)),
  );
  const shown = weeks.filter((days) => days.some((each) => firstOf(each) === first));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const months = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : undefined;
    if (step === undefined && months === undefined) return;
    event.preventDefault();
    isMoving.current = true;
    setFocused(step === undefined ? firstOf(focused, months) : addDays(focused, step));
  };
  const title = dateFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  const weekday = dateFormat(locale, { timeZone: 'UTC', weekday: 'narrow' });
  return (
    <div>
      <div className="flex items-center justify-between">
        <IconButton
          label="Month before"
          hasTooltip={false}
          size="s"
          icon={<ChevronLeft aria-hidden size={16} />}
          onPress={() => setFocused(firstOf(focused, -1))}
        />
        <span aria-live="polite" className="text-sm font-medium text-ink">
          {title.format(utc(first))}
        </span>
        <IconButton
          label="Month after"
          hasTooltip={false}
          size="s"
          icon={<ChevronRight aria-hidden size={16} />}
          onPress={() => setFocused(firstOf(focused, 1))}
        />
      </div>
      <table
        ref={grid}
        aria-label={title.format(utc(first))}
        className="w-full text-center text-sm tabular-nums"
      >
        <thead aria-hidden>
          <tr>
            {shown[0]?.map((each) => (
              <th key={each} className="py-1 text-xs font-normal text-ink-3">
                {weekday.format(utc(each))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((days) => (
            <tr key={days[0]}>
              {days.map((each) => (
                <td key={each}>
                  <button
                    type="button"
                    tabIndex={each === focused ? 0 : -1}
                    aria-label={longDayWords(each, locale)}
                    aria-pressed={each === day}
                    aria-current={each === today ? 'date' : undefined}
                    onClick={() => onChoose(each)}
                    onKeyDown={onKeyDown}
                    className={`grid size-8 place-items-center rounded-control hover:bg-hover aria-[current=date]:font-semibold aria-[current=date]:text-brass-ink aria-pressed:bg-brass aria-pressed:text-on-brass ${firstOf(each) === first ? 'text-ink' : 'text-ink-3'}`}
                  >
                    {partsOf(each).date}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
