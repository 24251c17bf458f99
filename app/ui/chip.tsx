import type { ReactNode } from 'react';

type Tone = 'neutral' | 'brass' | 'accent' | 'outline';

interface ChipProps {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly tone?: Tone;
  readonly title?: string;
}

const TONES: Record<Tone, string> = {
  neutral: 'border-transparent bg-sunken text-ink-2',
  outline: 'border-line text-ink-2',
  brass: 'border-brass text-brass-ink',
  accent: 'border-transparent bg-accent-soft text-accent',
};

/** A short fact about something: a label, a channel, a role. */
export function Chip({ children, icon, tone = 'neutral', title }: ChipProps) {
  return (
    <span
      title={title}
      className={`inline-flex h-5 max-w-full items-center gap-1 rounded-control border px-1.5 text-xs whitespace-nowrap ${TONES[tone]}`}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
