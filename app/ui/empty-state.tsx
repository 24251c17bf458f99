import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  /** One sentence: what belongs here. */
  readonly says: ReactNode;
  /** The one next act. */
  readonly action?: ReactNode;
}

/** Stands where nothing is yet and teaches what could be. */
export function EmptyState({ title, says, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-3 rounded-panel border border-dashed border-line-strong px-6 py-8">
      <p className="font-serif text-lg text-ink">{title}</p>
      <p className="max-w-prose text-sm text-ink-2">{says}</p>
      {action !== undefined && <div className="mt-1">{action}</div>}
    </div>
  );
}
