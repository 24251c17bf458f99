import { Link } from '@remix-run/react';
import { useLocale } from 'react-aria-components';
import { formatMoney } from '#model/money.ts';
import { WorkWords } from '#routes/quarter/work-words.tsx';
import type { ReviewPriority } from './load-review.server.ts';
import { useReview } from './review-context.ts';

/** What, how far, for how much: one under the other where there is room for columns. */
const LINE =
  'grid items-baseline gap-x-4 text-sm text-ink-2 sm:grid-cols-[minmax(0,9fr)_minmax(0,6fr)_minmax(0,5fr)]';

/** What was done for it: its channel plans with how far their tasks are and, where one may see it, the money. */
export function ChannelWork({ priority }: { priority: ReviewPriority }) {
  const { client, quarter } = useReview();
  const { channelPlans, directWork } = priority;
  const isNothing = channelPlans.length === 0 && directWork.done + directWork.open === 0;
  if (isNothing) return <p className="text-sm text-ink-3">No work is linked to it.</p>;
  return (
    <ul
      aria-label={`Work for ${priority.title}`}
      className="flex flex-col gap-3 border-s border-line ps-4 sm:gap-2"
    >
      {channelPlans.map((plan) => (
        <li key={plan.id} className={LINE}>
          <Link
            to={`/c/${client.key}/plan/${quarter.label}/cards/${plan.id}`}
            className="text-base text-ink hover:underline"
          >
            {plan.title}
          </Link>
          {plan.work.done + plan.work.open === 0 ? (
            <span className="text-ink-3">No tasks yet</span>
          ) : (
            <WorkWords count={plan.work} />
          )}
          {plan.budget && <Spent {...plan.budget} />}
        </li>
      ))}
      {directWork.done + directWork.open > 0 && (
        <li className={LINE}>
          <span>Its own tasks</span>
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
    <span className={`tabular-nums sm:text-end ${isOver ? 'text-off-track' : ''}`}>
      {write(spentMinor)} of {write(plannedMinor)} spent
    </span>
  );
}
