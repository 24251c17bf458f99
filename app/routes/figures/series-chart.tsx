import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import type { Day } from '#model/calendar/day.ts';
import type { ValueFormat } from '#model/kpi/format.ts';
import type { Cadence, Direction } from '#model/kpi/kpi.ts';
import type { Measured } from '#model/okr/assess-key-result.ts';
import type { Health } from '#model/okr/health.ts';
import { ChartAxes } from './chart-axes.tsx';
import { ChartLine } from './chart-line.tsx';
import { ChartTargets } from './chart-targets.tsx';
import {
  chartSpan,
  dayPercent,
  drawnOn,
  monthTicks,
  valueScale,
  type ChartTarget,
} from './chart-scales.ts';
import { HEALTH_WORDS } from './health-words.ts';
import { SeriesTable } from './series-table.tsx';

/** Something that happened, marked on the chart's foot: what shipped, a decision. */
export type ChartFlag = { readonly on: Day; readonly label: string };

export interface SeriesChartProps {
  name: string;
  /** Oldest first; `on` is the first day of the period the value covers. */
  points: readonly Measured[];
  /** One a quarter, oldest first; the last is labelled. */
  targets?: readonly ChartTarget[];
  flags?: readonly ChartFlag[];
  format: ValueFormat;
  cadence: Cadence;
  direction: Direction;
  health: Health;
  /** The client's day. */
  today: Day;
  /** Pixels, without the axis' words. */
  height?: number;
}

/** Words on the chart keep clear of its lines. */
const label =
  'text-xs [paint-order:stroke] stroke-raised [stroke-width:4px] [stroke-linejoin:round]';

/** A KPI over time: ink line, target dashed brass, pace dotted, each labelled where it is; a table says the same to screen readers. */
export function SeriesChart(props: SeriesChartProps) {
  const { points, targets = [], flags = [], cadence, today, height = 220 } = props;
  const hatch = `hatch${useId().replaceAll(':', '')}`;
  const values = [
    ...points.map(({ value }) => value),
    ...targets.flatMap((each) =>
      each.band ? [each.band.low, each.band.high] : [each.baseline, each.target],
    ),
  ];
  if (values.length === 0) return null;

  const span = chartSpan({ points, targets, cadence, today });
  const { domain, ticks } = valueScale(values);
  const y = scaleLinear(domain, [height, 0]);
  const x = (day: Day) => dayPercent(day, span);
  const atX = (point: Measured) => x(drawnOn(point, cadence, today));
  const last = points.at(-1);
  const chart = { format: props.format, cadence, today, x, y, height, label };

  return (
    <figure className="m-0 pt-6 pr-2 pb-7 pl-14">
      <svg
        width="100%"
        height={height}
        role="img"
        aria-label={`${props.name}: ${HEALTH_WORDS[props.health]}. The values are in the table that follows.`}
        className="block overflow-visible"
      >
        <ChartAxes {...chart} ticks={ticks} months={monthTicks(span)} direction={props.direction} />
        {props.health === 'stale' && last && (
          <Hatched id={hatch} from={atX(last)} to={x(today)} height={height} />
        )}
        <ChartTargets {...chart} targets={targets} direction={props.direction} />
        <ChartLine {...chart} points={points} x={atX} />
        {flags.map((flag) => (
          <svg key={`${flag.on} ${flag.label}`} x={`${x(flag.on)}%`} y={height} overflow="visible">
            <path
              d="M0 0V-14L8 -10.5 0 -7"
              strokeWidth="1.5"
              className="fill-brass stroke-brass-ink"
            >
              <title>{flag.label}</title>
            </path>
          </svg>
        ))}
      </svg>
      <SeriesTable {...props} />
    </figure>
  );
}

/** The time nobody has measured for. */
function Hatched({ id, ...at }: { id: string; from: number; to: number; height: number }) {
  return (
    <>
      <pattern
        id={id}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line y2="6" strokeWidth="1.5" className="stroke-no-data/40" />
      </pattern>
      <rect
        x={`${at.from}%`}
        width={`${Math.max(at.to - at.from, 0)}%`}
        height={at.height}
        fill={`url(#${id})`}
      />
    </>
  );
}
