import { Link } from '@remix-run/react';
import { useLocale } from 'react-aria-components';
import { formatMoney } from '#model/money.ts';
import { WorkWords } from '#routes/quarter/work-words.tsx';
import type { ReviewPriority } from './load-review.server.ts';
import { useReview } from './review-context.ts';

/** What was done for it: its channel plans with how far their tasks are and, where one may see it, the money. */
export function ChannelWork({ priority }: { priority: ReviewPriority }) {
  const { client, quarter } = useReview();
  const { channelPlans, directWork } = priority;
  const isNothing = channelPlans.length === 0 && directWork.done + directWork.open === 0;
  if (isNothing) return <p className="text-sm text-ink-3">No work is linked to it.</p>;
  return (
    <ul
      aria-label={`Work for ${priority.title}`}
      className="flex flex-col gap-2 border-s border-line ps-4"
    >
      {channelPlans.map((plan) => (
        <li key={plan.id} className="flex flex-wrap items-baseline gap-x-4">
          <Link
            to={`/c/${client.key}/plan/${quarter.label}/cards/${plan.id}`}
            className="text-base text-ink hover:underline"
          >
            {plan.title}
          </Link>
          <span className="flex flex-wrap gap-x-4 text-sm text-ink-2">
            {plan.work.done + plan.work.open === 0 ? (
              <span className="text-ink-3">No tasks yet</span>
            ) : (
              <WorkWords count={plan.work} />
            )}
            {plan.budget && <Spent {...plan.budget} />}
          </span>
        </li>
      ))}
      {directWork.done + directWork.open > 0 && (
        <li className="flex flex-wrap items-baseline gap-x-4 text-sm text-ink-2">
          <span>Straight under the priority</span>
          <WorkWords count={directWork} />
        </li>
      )}
    </ul>
  );
}

function Spent({ plannedMinor, spentMinor }: { plannedMinor: number; spentMinor: number }) {
  const { client } = useReview();
  const { locale } = useLocale();
  const write = (minor: number) => formatMoney(minor, client.currency, locale);
  const isOver = spentMinor > plannedMinor;
  return (
    <span className={`tabular-nums ${isOver ? 'text-off-track' : ''}`}>
      {write(spentMinor)} of {write(plannedMinor)} spent
    </span>
  );
}
