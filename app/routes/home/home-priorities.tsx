import { Link } from '@remix-run/react';
import { useLocale } from 'react-aria-components';
import { formatValue } from '#model/kpi/format.ts';
import { HealthMark } from '#routes/figures/health-mark.tsx';
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
  const { locale } = useLocale();
  const results = priority.results.map(({ kpi, target, current }) => {
    const format = { unit: kpi.unit, decimals: kpi.decimals, currency: home.client.currency };
    const now = current === undefined ? 'no value' : formatValue(current, format, locale);
    return `${kpi.name} ${now} / ${formatValue(target, format, locale)}`;
  });
  return (
    <div className="relative flex items-start justify-between gap-4 py-3">
      <div className="min-w-0">
        <Link
          to={href}
          className="rounded-control font-serif text-base text-ink after:absolute after:inset-0 hover:underline"
        >
          {priority.title || 'Untitled priority'}
        </Link>
        <p className="text-xs text-ink-3 tabular-nums">
          {results.length > 0 ? results.join(' · ') : 'no key result yet'}
        </p>
      </div>
      <span className="flex flex-col items-end pt-0.5 text-sm">
        <HealthMark health={priority.health} />
        {priority.isOverridden && <span className="text-xs text-ink-3">as said by a person</span>}
      </span>
    </div>
  );
}
