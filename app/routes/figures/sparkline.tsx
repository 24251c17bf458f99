import { daysBetween } from '#model/calendar/day.ts';
import type { KpiSummary } from '#model/kpi/summary.ts';

type Span = readonly [number, number];

export interface SparklineProps {
  kpi: Pick<KpiSummary, 'recent' | 'target' | 'band' | 'health'>;
  width?: number;
  height?: number;
  className?: string;
}

/** Where `value` of one span lies in another; its middle when the span is a point. A board draws many: no library. */
function between(value: number, [low, high]: Span, [start, end]: Span): number {
  const share = high === low ? 0.5 : (value - low) / (high - low);
  return Math.round((start + share * (end - start)) * 100) / 100;
}

/** The last values as a line with the target dashed; decoration, the numbers stand beside it in words. */
export function Sparkline({ kpi, width = 40, height = 16, className = '' }: SparklineProps) {
  const [first] = kpi.recent;
  const last = kpi.recent.at(-1);
  if (first === undefined || last === undefined || kpi.recent.length < 2) return null;

  const aims = kpi.band ? [kpi.band.low, kpi.band.high] : [kpi.target ?? last.value];
  const values = [...kpi.recent.map(({ value }) => value), ...aims];
  const span = daysBetween({ from: first.on, to: last.on });
  const at = (on: typeof first.on) =>
    between(daysBetween({ from: first.on, to: on }), [0, span], [1.5, width - 3]);
  const domain = [Math.min(...values), Math.max(...values)] as const;
  const y = (value: number) => between(value, domain, [height - 2.5, 2.5]);
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
        d={`M${kpi.recent.map(({ on, value }) => `${at(on)},${y(value)}`).join('L')}`}
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
