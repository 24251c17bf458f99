import { PresentButton, Presented } from '#routes/quarter/present.tsx';
import { QuarterHeading } from '#routes/quarter/quarter-heading.tsx';
import { QuarterSwitcher } from '#routes/quarter/quarter-switcher.tsx';
import { quarterTitle } from '#routes/quarter/quarter-words.ts';
import { isStopped } from '#routes/quarter/state-order.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Contents } from './contents.tsx';
import { DecisionLog } from './decision-log.tsx';
import type { Review } from './load-review.server.ts';
import { ReviewContext } from './review-context.ts';
import { ReviewedPriority } from './reviewed-priority.tsx';
import { useNews } from './use-news.ts';
import { Verdict } from './verdict.tsx';

/** The quarter told the way it went: what was meant, what moved, what was decided. */
export function ReviewPage({ review }: { review: Review }) {
  useNews(review);
  const going = review.priorities.filter(({ state }) => !isStopped(state.category));
  const stopped = review.priorities.filter(({ state }) => isStopped(state.category));
  return (
    <ReviewContext.Provider value={review}>
      <Presented>
        <div className="mx-auto flex w-full max-w-4xl flex-col gap-12 px-4 pt-4 pb-24 sm:px-8 sm:pt-6">
          <ReviewHeader review={review} />
          {going.length === 0 ? (
            <EmptyState
              title="There is nothing to review yet"
              says="A review walks through the quarter's priorities, their numbers and the work under them. It begins with a plan."
              action={
                <ButtonLink
                  variant="primary"
                  to={`/c/${review.client.key}/plan/${review.quarter.label}`}
                >
                  Open the plan
                </ButtonLink>
              }
            />
          ) : (
            <Contents priorities={going} />
          )}
          {going.map((priority, index) => (
            <ReviewedPriority key={priority.id} priority={priority} number={index + 1} />
          ))}
          {stopped.map((priority) => (
            <ReviewedPriority key={priority.id} priority={priority} />
          ))}
          <DecisionLog decisions={review.decisions} />
        </div>
      </Presented>
    </ReviewContext.Provider>
  );
}

function ReviewHeader({ review }: { review: Review }) {
  const { quarter, client } = review;
  return (
    <header className="flex flex-col gap-3 sm:ps-12">
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <QuarterSwitcher
          previous={review.previous}
          next={review.next}
          addressOf={(label) => `/c/${client.key}/review/${label}`}
        />
        <div className="flex items-center gap-2">
          <ButtonLink variant="quiet" to={`/c/${client.key}/plan/${quarter.label}`}>
            Open the plan
          </ButtonLink>
          <PresentButton />
        </div>
      </div>
      <QuarterHeading
        title={`Review of ${quarterTitle(quarter.label)}`}
        client={client}
        quarter={quarter}
        today={review.today}
      />
      <Verdict priorities={review.priorities} />
    </header>
  );
}
