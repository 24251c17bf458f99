import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { daysBetween } from '#model/calendar/day.ts';
import type { KpiSummary } from '#model/kpi/summary.ts';

export interface SparklineProps {
  kpi: Pick<KpiSummary, 'recent' | 'target' | 'band' | 'health'>;
  width?: number;
  height?: number;
  className?: string;
}

/** The last values as a line with the target dashed; decoration, the numbers stand beside it in words. */
export function Sparkline({ kpi, width = 40, height = 16, className = '' }: SparklineProps) {
  const [first] = kpi.recent;
  const last = kpi.recent.at(-1);
  if (first === undefined || last === undefined || kpi.recent.length < 2) return null;

  const aims = kpi.band ? [kpi.band.low, kpi.band.high] : [kpi.target ?? last.value];
  const values = [...kpi.recent.map(({ value }) => value), ...aims];
  const x = scaleLinear([0, daysBetween({ from: first.on, to: last.on })], [1.5, width - 3]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [height - 2.5, 2.5]);
  const at = (on: typeof first.on) => x(daysBetween({ from: first.on, to: on }));
  const path = line<typeof first>()
    .x(({ on }) => at(on))
    .y(({ value }) => y(value));
  const isOld = kpi.health === 'stale';

  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden
      className={`shrink-0 ${className}`}
    >
      {kpi.band && (
        <rect
          width={width}
          y={y(kpi.band.high)}
          height={Math.max(y(kpi.band.low) - y(kpi.band.high), 1)}
          className="fill-brass/20"
        />
      )}
      {!kpi.band && kpi.target !== undefined && (
        <line
          x2={width}
          y1={y(kpi.target)}
          y2={y(kpi.target)}
          strokeDasharray="3 2"
          className="stroke-brass"
        />
      )}
      <path
        d={path([...kpi.recent]) ?? undefined}
        fill="none"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
        className={isOld ? 'stroke-no-data' : 'stroke-ink-2'}
      />
      <circle
        cx={at(last.on)}
        cy={y(last.value)}
        r="2"
        className={isOld ? 'fill-raised stroke-no-data' : 'fill-ink'}
      />
    </svg>
  );
}
