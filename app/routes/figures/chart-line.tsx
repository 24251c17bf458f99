import { line } from 'd3-shape';
import { useLocale } from 'react-aria-components';
import { formatValue, type ValueFormat } from '#model/kpi/format.ts';
import type { Cadence } from '#model/kpi/kpi.ts';
import type { Measured } from '#model/okr/assess-key-result.ts';
import { periodWords } from './period-words.ts';

interface ChartLineProps {
  points: readonly Measured[];
  format: ValueFormat;
  cadence: Cadence;
  /** Percent of the width. */
  x: (point: Measured) => number;
  /** Pixels from the top. */
  y: (value: number) => number;
  height: number;
  label: string;
}

/** The measured values in ink; the newest carries its value. */
export function ChartLine({ points, format, cadence, x, y, height, label }: ChartLineProps) {
  const { locale } = useLocale();
  const last = points.at(-1);
  if (last === undefined) return null;
  const path = line<Measured>()
    .x(x)
    .y(({ value }) => y(value));
  const before = points.at(-2) ?? last;
  return (
    <>
      {/* Stretched to the width the page gives; the stroke is not. */}
      <svg
        width="100%"
        height={height}
        viewBox={`0 0 100 ${height}`}
        preserveAspectRatio="none"
        overflow="visible"
      >
        <path
          d={path([...points]) ?? undefined}
          fill="none"
          strokeWidth="2"
          strokeLinejoin="round"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
          className="stroke-ink"
        />
      </svg>
      {points.map((point) => (
        <circle
          key={point.on}
          cx={`${x(point)}%`}
          cy={y(point.value)}
          r={point === last ? 4 : 2.5}
          strokeWidth={point === last ? 2 : 10}
          className={`fill-ink ${point === last ? 'stroke-raised' : 'stroke-transparent'}`}
        >
          <title>{`${formatValue(point.value, format, locale)}, ${periodWords(point.on, cadence, locale)}`}</title>
        </circle>
      ))}
      <text
        x={`${x(last)}%`}
        y={y(last.value)}
        {...besideOrAbove(x(last), before.value > last.value)}
        className={`fill-ink font-semibold tabular-nums ${label}`}
      >
        {formatValue(last.value, format, locale)}
      </text>
    </>
  );
}

/** Where the newest value's words stand: right of it, or, near the right edge, on the side the line does not come from. */
function besideOrAbove(percent: number, isFalling: boolean) {
  if (percent < 80) return { dx: 10, dy: 4, textAnchor: 'start' } as const;
  return { dx: 0, dy: isFalling ? 20 : -12, textAnchor: percent < 93 ? 'middle' : 'end' } as const;
}
