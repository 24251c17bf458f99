import { useLocale } from 'react-aria-components';
import type { Day } from '#model/calendar/day.ts';
import type { ValueFormat } from '#model/kpi/format.ts';
import type { Direction } from '#model/kpi/kpi.ts';
import type { ChartTarget } from './chart-scales.ts';
import { targetWords } from './target-words.ts';

interface ChartTargetsProps {
  targets: readonly ChartTarget[];
  format: ValueFormat;
  direction: Direction;
  today: Day;
  /** Percent of the width. */
  x: (day: Day) => number;
  /** Pixels from the top. */
  y: (value: number) => number;
  height: number;
  label: string;
}

/** Each quarter's target dashed in brass and its pace dotted; the newest is labelled on the line itself. */
export function ChartTargets({ targets, ...chart }: ChartTargetsProps) {
  return targets.map((target, index) => (
    <g key={target.quarter.label}>
      {target.band ? (
        <BandArea target={target} {...chart} />
      ) : (
        <TargetLine target={target} {...chart} />
      )}
      {index === targets.length - 1 && <TargetLabel target={target} {...chart} />}
    </g>
  ));
}

type One = Omit<ChartTargetsProps, 'targets'> & { target: ChartTarget };

function TargetLine({ target, x, y }: One) {
  const from = `${x(target.quarter.startsOn)}%`;
  const to = `${x(target.quarter.endsOn)}%`;
  return (
    <>
      <line
        x1={from}
        x2={to}
        y1={y(target.target)}
        y2={y(target.target)}
        strokeWidth="1.5"
        strokeDasharray="6 4"
        className="stroke-brass"
      />
      <line
        x1={from}
        x2={to}
        y1={y(target.baseline)}
        y2={y(target.target)}
        strokeWidth="1.5"
        strokeDasharray="0.1 4"
        strokeLinecap="round"
        className="stroke-ink-3"
      />
    </>
  );
}

function BandArea({ target, x, y }: One) {
  if (!target.band) return null;
  const left = x(target.quarter.startsOn);
  const top = y(target.band.high);
  const bottom = y(target.band.low);
  const edge = { x1: `${left}%`, x2: `${x(target.quarter.endsOn)}%`, strokeDasharray: '6 4' };
  return (
    <>
      <rect
        x={`${left}%`}
        width={`${x(target.quarter.endsOn) - left}%`}
        y={top}
        height={bottom - top}
        className="fill-brass/10"
      />
      <line {...edge} y1={top} y2={top} className="stroke-brass" />
      <line {...edge} y1={bottom} y2={bottom} className="stroke-brass" />
    </>
  );
}

/** The words stand on the side of the line where pace does not come from. */
function TargetLabel({ target, format, direction, today, x, y, label }: One) {
  const { locale } = useLocale();
  const words = targetWords(target, format, locale);
  const isBelow = direction === 'down' && !target.band;
  const line = y(target.band?.high ?? target.target);
  const { startsOn, endsOn } = target.quarter;
  const from = Math.max(x(today), x(startsOn));
  const middle = (from + x(endsOn)) / 2;
  const share = (middle - x(startsOn)) / (x(endsOn) - x(startsOn));
  const pace = target.baseline + (target.target - target.baseline) * share;
  const hasRoom = !target.band && x(endsOn) - from > 16;
  return (
    <>
      <text
        x={`${x(endsOn)}%`}
        y={line}
        dy={isBelow ? 16 : -6}
        textAnchor="end"
        className={`fill-brass-ink font-medium tabular-nums ${label}`}
      >
        {target.band ? 'Hold' : 'Target'} {words}
      </text>
      {hasRoom && (
        <text
          x={`${middle}%`}
          y={y(pace)}
          dx="4"
          dy={isBelow ? -6 : 14}
          textAnchor="start"
          className={`fill-ink-3 ${label}`}
        >
          Pace
        </text>
      )}
    </>
  );
}
