import { useLocale } from 'react-aria-components';
import type { Day } from '#model/calendar/day.ts';
import type { ValueFormat } from '#model/kpi/format.ts';
import type { Direction } from '#model/kpi/kpi.ts';
import { monthWords, tickDecimals, tickWords } from './axis-words.ts';

interface ChartAxesProps {
  ticks: readonly number[];
  months: readonly Day[];
  today: Day;
  format: ValueFormat;
  /** Percent of the width. */
  x: (day: Day) => number;
  /** Pixels from the top. */
  y: (value: number) => number;
  height: number;
  direction: Direction;
  label: string;
}

const words = 'fill-ink-3 text-xs tabular-nums';
/** Words this near the right edge are written to the left of their place. */
const EDGE_PERCENT = 92;

/** Hairlines with their values, months along the foot, and a line for today. */
export function ChartAxes({
  ticks,
  months,
  today,
  format,
  x,
  y,
  height,
  direction,
  label,
}: ChartAxesProps) {
  const { locale } = useLocale();
  const now = x(today);
  const decimals = tickDecimals(ticks);
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x2="100%" y1={y(tick)} y2={y(tick)} className="stroke-line" />
          <text x="0" dx="-10" y={y(tick)} dy="4" textAnchor="end" className={words}>
            {tickWords(tick, { ...format, decimals }, locale)}
          </text>
        </g>
      ))}
      <line x2="100%" y1={height} y2={height} className="stroke-line-strong" />
      {months.map((month, index) => (
        <text
          key={month}
          x={`${x(month)}%`}
          y={height + 20}
          textAnchor={x(month) > EDGE_PERCENT ? 'end' : 'start'}
          className={words}
        >
          {monthWords(month, index === 0, locale)}
        </text>
      ))}
      <line x1={`${now}%`} x2={`${now}%`} y2={height} className="stroke-edge/60" />
      {/* Away from the target, whose words stand at the line's end. */}
      <text
        x={`${now}%`}
        y={direction === 'down' ? 4 : height - 8}
        dx="-6"
        textAnchor="end"
        className={`fill-ink-3 ${label}`}
      >
        Today
      </text>
    </>
  );
}
