import { addDays, daysBetween, type Day } from '#model/calendar/day.ts';
import { firstOfMonth, monthOf } from '#model/calendar/month.ts';
import type { QuarterDates } from '#model/calendar/quarter.ts';
import { mondayOf } from '#model/calendar/week.ts';
import { dayWords } from '#model/calendar/due-words.ts';
import { useBoardTools } from '#routes/board/board-tools.tsx';
import { dateFormat } from '#model/formats.ts';

/** How wide the titles beside the bars are; the bars have the rest. */
export const TITLES = 'w-40 sm:w-72';
const BESIDE_TITLES = 'ms-40 sm:ms-72';

/**
 * Where a day begins, as a share of the quarter's width in per cent. Everything on the axis is drawn as SVG, whose
 * places are attributes: pages take no style attributes (R21).
 */
export function at(day: Day, { startsOn, endsOn }: QuarterDates): number {
  const days = daysBetween({ from: startsOn, to: endsOn }) + 1;
  return (daysBetween({ from: startsOn, to: day }) / days) * 100;
}

const percent = (share: number): string => `${share.toFixed(3)}%`;

function mondaysOf({ startsOn, endsOn }: QuarterDates): Day[] {
  const mondays: Day[] = [];
  for (let day = mondayOf(addDays(startsOn, 6)); day <= endsOn; day = addDays(day, 7)) {
    mondays.push(day);
  }
  return mondays;
}

/** The quarter's months and weeks, above the bars. */
export function TimeAxis({ quarter }: { readonly quarter: QuarterDates }) {
  const { today, locale } = useBoardTools();
  const months = [0, 1, 2].map((count) => firstOfMonth(monthOf(quarter.startsOn), count));
  return (
    <div aria-hidden className="sticky top-0 z-20 bg-paper">
      <div className={BESIDE_TITLES}>
        <svg data-track width="100%" height="40" className="block text-xs tabular-nums">
          {months.map((day) => (
            <text
              key={day}
              x={percent(at(day, quarter))}
              dx="4"
              y="14"
              className="fill-ink font-medium"
            >
              {dateFormat(locale, { timeZone: 'UTC', month: 'long' }).format(
                new Date(`${day}T00:00:00Z`),
              )}
            </text>
          ))}
          {mondaysOf(quarter).map((day) => (
            <text key={day} x={percent(at(day, quarter))} dx="4" y="32" className="fill-ink-3">
              {dayWords(day, today, locale).replace(/\D+/g, '')}
            </text>
          ))}
        </svg>
      </div>
    </div>
  );
}

type WeekLinesProps = { readonly quarter: QuarterDates; readonly today: Day };

/** A hairline for each Monday, and today in brass, behind the bars. */
export function WeekLines({ quarter, today }: WeekLinesProps) {
  const isNow = quarter.startsOn <= today && today <= quarter.endsOn;
  const line = (day: Day) => ({ x1: percent(at(day, quarter)), x2: percent(at(day, quarter)) });
  return (
    <div aria-hidden className={`pointer-events-none absolute inset-0 ${BESIDE_TITLES}`}>
      <svg width="100%" height="100%">
        {mondaysOf(quarter).map((day) => (
          <line key={day} {...line(day)} y1="20" y2="100%" className="stroke-line" />
        ))}
        {isNow && (
          <line
            data-today
            {...line(today)}
            y1="20"
            y2="100%"
            className="stroke-brass"
            strokeWidth="2"
          />
        )}
      </svg>
    </div>
  );
}
