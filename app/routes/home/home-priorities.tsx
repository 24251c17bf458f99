import { Link } from '@remix-run/react';
import { useLocale } from 'react-aria-components';
import { formatValue } from '#model/kpi/format.ts';
import { HealthMark } from '#routes/figures/health-mark.tsx';
import { HEALTH_WORDS } from '#routes/figures/health-words.ts';
import { isStopped } from '#routes/quarter/state-order.ts';
import { Section } from '#ui/section.tsx';
import type { Home } from './load-home.server.ts';

type Priority = NonNullable<Home['priorities']>[number];

/** The quarter's priorities, a line each. Nothing for those who may not see the plan. */
export function HomePriorities({ home }: { home: Home }) {
  const { priorities, quarter, client } = home;
  if (!priorities || !quarter) return null;
  const running = priorities.filter(({ category }) => !isStopped(category));
  const plan = `${client.path}/plan/${quarter.label}`;
  return (
    <Section title="Priorities">
      {running.length === 0 ? (
        <p className="text-ink-2">
          The few things this quarter is for. None is written yet.{' '}
          <Link to={plan} className="rounded-control text-brass-ink underline">
            {home.may.plan ? 'Write the plan' : 'Open the plan'}
          </Link>
        </p>
      ) : (
        <ol className="flex flex-col divide-y divide-line border-y border-line">
          {running.map((priority) => (
            <li key={priority.id}>
              <PriorityLine priority={priority} home={home} href={`${plan}/cards/${priority.id}`} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

interface PriorityLineProps {
  priority: Priority;
  home: Home;
  href: string;
}

function PriorityLine({ priority, home, href }: PriorityLineProps) {
  return (
    <div className="relative flex items-start justify-between gap-4 py-3">
      <div className="min-w-0">
        <Link
          to={href}
          className="rounded-control font-serif text-base text-ink after:absolute after:inset-0 hover:underline"
        >
          {priority.title || 'Untitled priority'}
        </Link>
        <Results priority={priority} currency={home.client.currency} />
      </div>
      <span className="flex flex-col items-end pt-0.5 text-sm">
        <HealthMark health={priority.health} />
        {priority.computed !== priority.health && (
          <span className="text-xs text-ink-3">
            numbers say {HEALTH_WORDS[priority.computed].toLowerCase()}
          </span>
        )}
      </span>
    </div>
  );
}

/** Key results in a line; none is broken in two. */
function Results({ priority, currency }: { priority: Priority; currency: string }) {
  const { locale } = useLocale();
  if (priority.results.length === 0) {
    return <p className="text-xs text-ink-3">no key result yet</p>;
  }
  return (
    <ul className="flex flex-wrap gap-x-3 text-xs text-ink-3 tabular-nums">
      {priority.results.map(({ id, kpi, target, current }) => {
        const format = { unit: kpi.unit, decimals: kpi.decimals, currency };
        const now = current === undefined ? 'no value' : formatValue(current, format, locale);
        return (
          <li key={id}>
            {kpi.name}{' '}
            <span className="whitespace-nowrap">
              <span className="text-ink-2">{now}</span> / {formatValue(target, format, locale)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
