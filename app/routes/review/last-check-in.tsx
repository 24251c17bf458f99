import { HealthMark } from '#routes/figures/health-mark.tsx';
import type { ReviewPriority } from './load-review.server.ts';
import { SaidBy } from './said-by.tsx';

/** What somebody last said of the priority, and how sure they were. */
export function LastCheckIn({ checkIn }: { checkIn: ReviewPriority['lastCheckIn'] }) {
  if (!checkIn) return null;
  return (
    <figure className="flex flex-col gap-1 border-s-2 border-brass ps-4">
      {checkIn.note !== '' && (
        <blockquote className="max-w-prose text-base text-ink">{checkIn.note}</blockquote>
      )}
      <figcaption className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
        {checkIn.health && <HealthMark health={checkIn.health} />}
        <span className="tabular-nums">Confidence {checkIn.confidence} of 10</span>
        <span aria-hidden>·</span>
        <SaidBy by={checkIn.by} at={checkIn.at} />
      </figcaption>
    </figure>
  );
}
