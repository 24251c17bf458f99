import { useLocale } from 'react-aria-components';
import { formatValue, type ValueFormat } from '#model/kpi/format.ts';
import type { Band } from '#model/kpi/kpi.ts';
import type { Health } from '#model/okr/health.ts';
import { estimate } from './estimate.ts';

export interface PaceBarProps {
  baseline: number;
  target: number;
  current?: number;
  /** Where the value should be today; the tick. */
  expected?: number;
  band?: Band;
  health: Health;
  format: ValueFormat;
  className?: string;
}

const fills: Record<Health, string> = {
  'on-track': 'fill-on-track',
  'at-risk': 'fill-at-risk',
  'off-track': 'fill-off-track',
  stale: 'fill-no-data',
  'no-data': 'fill-no-data',
};

const percent = (share: number): string =>
  `${Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10}%`;

/** One line from baseline to target, filled to the current value, with a tick where it should be today. */
export function PaceBar({ className = '', ...bar }: PaceBarProps) {
  const { locale } = useLocale();
  return (
    <svg
      role="img"
      aria-label={paceWords(bar, locale)}
      width="100%"
      height="12"
      className={`block min-w-16 overflow-visible ${className}`}
    >
      <title>{paceWords(bar, locale)}</title>
      {bar.band ? <BandLine {...bar} band={bar.band} /> : <PaceLine {...bar} />}
    </svg>
  );
}

function PaceLine({ baseline, target, current, expected, health }: PaceBarProps) {
  const share = (value: number) =>
    target === baseline ? 1 : (value - baseline) / (target - baseline);
  return (
    <>
      <rect width="100%" y="4" height="4" rx="2" className="fill-line" />
      {current !== undefined && share(current) > 0 && (
        <rect width={percent(share(current))} y="4" height="4" rx="2" className={fills[health]} />
      )}
      {expected !== undefined && (
        <svg x={percent(share(expected))} overflow="visible">
          <line y1="0" y2="12" strokeWidth="2" className="stroke-ink" />
        </svg>
      )}
    </>
  );
}

/** The band in the middle half, the value as a dot. */
function BandLine({ band, current, health }: PaceBarProps & { band: Band }) {
  const span = band.high - band.low;
  const share = (value: number) => (span === 0 ? 0.5 : 0.25 + ((value - band.low) / span) * 0.5);
  return (
    <>
      <rect width="100%" y="5" height="2" rx="1" className="fill-line" />
      <rect x="25%" width="50%" y="4" height="4" rx="1" className="fill-brass/40" />
      {current !== undefined && (
        <circle
          cx={percent(share(current))}
          cy="6"
          r="4"
          strokeWidth="1.5"
          className={`stroke-raised ${fills[health]}`}
        />
      )}
    </>
  );
}

/** The bar in a sentence, for hover and screen readers. */
export function paceWords(
  bar: Pick<PaceBarProps, 'baseline' | 'target' | 'current' | 'expected' | 'band' | 'format'>,
  locale: string,
): string {
  const write = (value: number) => formatValue(value, bar.format, locale);
  const now = bar.current === undefined ? 'no value yet' : `${write(bar.current)} now`;
  if (bar.band) return `Hold between ${write(bar.band.low)} and ${write(bar.band.high)}: ${now}`;
  const pace =
    bar.expected === undefined
      ? ''
      : `, ${write(estimate(bar.expected, bar.format))} expected today`;
  return `From ${write(bar.baseline)} to ${write(bar.target)}: ${now}${pace}`;
}
