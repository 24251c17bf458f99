import type { Health } from '#model/okr/health.ts';
import { HEALTH_WORDS } from './health-words.ts';

export interface HealthMarkProps {
  health: Health;
  /** Says something more exact than the health's own word ("No target"). */
  word?: string;
  /** Only the shape is drawn; the word stays for screen readers and on hover. */
  compact?: boolean;
  className?: string;
}

const colours: Record<Health, string> = {
  'on-track': 'text-on-track',
  'at-risk': 'text-at-risk',
  'off-track': 'text-off-track',
  stale: 'text-no-data',
  'no-data': 'text-no-data',
};

/** Status as shape, word and colour, so that none of the three has to be seen. */
export function HealthMark({
  health,
  word = HEALTH_WORDS[health],
  compact,
  className = '',
}: HealthMarkProps) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap ${colours[health]} ${className}`}
      title={compact ? word : undefined}
    >
      <HealthShape health={health} />
      <span className={compact ? 'sr-only' : undefined}>{word}</span>
    </span>
  );
}

function HealthShape({ health }: { health: Health }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden className="shrink-0">
      {health === 'on-track' && <circle cx="6" cy="6" r="4.5" fill="currentColor" />}
      {health === 'at-risk' && <path d="M6 1 11.4 10.5H.6Z" fill="currentColor" />}
      {health === 'off-track' && (
        <rect x="1.75" y="1.75" width="8.5" height="8.5" rx="1" fill="currentColor" />
      )}
      {(health === 'stale' || health === 'no-data') && (
        <circle
          cx="6"
          cy="6"
          r="4.25"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray="2.2 1.14"
        />
      )}
    </svg>
  );
}
