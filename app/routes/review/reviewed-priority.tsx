import { Link } from '@remix-run/react';
import { HealthMark } from '#routes/figures/health-mark.tsx';
import { isCommitted } from '#routes/quarter/state-order.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Chip } from '#ui/chip.tsx';
import { Answers } from './answers.tsx';
import { ChannelWork } from './channel-work.tsx';
import type { ReviewPriority } from './load-review.server.ts';
import { useReview } from './review-context.ts';
import { Results } from './results.tsx';
import { LastCheckIn } from './last-check-in.tsx';

type ReviewedPriorityProps = {
  readonly priority: ReviewPriority;
  /** Absent for a stopped one. */
  readonly number?: number;
};

/** One priority: its numbers against pace, its work and money, what was said last, what is decided now. */
export function ReviewedPriority({ priority, number }: ReviewedPriorityProps) {
  const review = useReview();
  const owner = review.people.find(({ id }) => id === priority.ownerId);
  const headingId = `heading-${priority.id}`;
  return (
    <article
      id={`priority-${priority.id}`}
      aria-labelledby={headingId}
      className="grid scroll-mt-20 gap-x-4 sm:grid-cols-[2rem_minmax(0,1fr)]"
    >
      <span
        aria-hidden
        className="hidden text-end font-serif text-xl text-ink-3 tabular-nums sm:block"
      >
        {number}
      </span>
      <div className="flex min-w-0 flex-col gap-5">
        <header className="flex flex-wrap items-start gap-x-4 gap-y-1">
          <h2
            id={headingId}
            className="min-w-0 flex-1 basis-64 font-serif text-xl tracking-tight text-ink"
          >
            <Link
              to={`/c/${review.client.key}/plan/${review.quarter.label}/cards/${priority.id}`}
              className="hover:underline"
            >
              {priority.title}
            </Link>
          </h2>
          <div className="flex min-h-9 items-center gap-3">
            {!isCommitted(priority.state.category) && <Chip>{priority.state.title}</Chip>}
            <PriorityStatus priority={priority} />
            {owner && <Avatar name={owner.name} size="s" />}
          </div>
        </header>
        {priority.why !== undefined && (
          <div className="flex max-w-prose flex-col gap-2 font-serif text-base text-ink-2">
            {priority.why.split('\n').map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </div>
        )}
        <Results readings={priority.keyResults} title={priority.title} />
        <ChannelWork priority={priority} />
        <LastCheckIn checkIn={priority.lastCheckIn} />
        {review.mayDecide && <Answers priority={priority} />}
      </div>
    </article>
  );
}

/** What a person said of it, and what the numbers say where that differs: both are shown. */
function PriorityStatus({ priority }: { priority: ReviewPriority }) {
  const { health, computed } = priority;
  return (
    <span className="flex flex-col items-end text-base">
      <HealthMark health={health} className="font-medium" />
      {health !== computed && (
        <span className="flex items-center gap-1.5 text-xs text-ink-3">
          the numbers say <HealthMark health={computed} />
        </span>
      )}
    </span>
  );
}
