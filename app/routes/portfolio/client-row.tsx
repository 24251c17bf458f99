import { Link } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import { useLocale } from 'react-aria-components';
import { dateFormat } from '#model/formats.ts';
import { HEALTHS } from '#model/okr/health.ts';
import { HealthMark } from '#routes/figures/health-mark.tsx';
import { HEALTH_WORDS } from '#routes/figures/health-words.ts';
import { DECIDED_WORDS } from '#routes/quarter/choice-words.ts';
import { quarterStanding, quarterTitle } from '#routes/quarter/quarter-words.ts';
import type { PortfolioRow } from './load-portfolio.server.ts';

/** One client: whose it is by its colour, how the quarter stands, and what needs somebody, in words. */
export function ClientRow({ row }: { row: PortfolioRow }) {
  const { locale } = useLocale();
  const day = dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: row.timeZone,
  });
  return (
    <li
      data-accent={row.accent}
      className="relative grid gap-x-8 gap-y-3 border-b border-line py-6 ps-5 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
    >
      <span aria-hidden className="absolute inset-y-6 start-0 w-1 rounded-full bg-accent" />
      <div className="flex min-w-0 flex-col gap-1">
        <h2 className="font-serif text-xl tracking-tight">
          <Link to={row.path} className="rounded-control text-ink hover:underline">
            {row.name}
          </Link>
        </h2>
        <p className="text-sm text-ink-2">
          {quarterTitle(row.quarter.label)}, {quarterStanding(row.quarter, row.today)}
        </p>
        <Healths healths={row.healths} />
        {row.lastDecision && (
          <p className="mt-1 text-xs text-ink-3">
            {DECIDED_WORDS[row.lastDecision.choice]} on {day.format(new Date(row.lastDecision.at))}:{' '}
            {row.lastDecision.cardTitle}
          </p>
        )}
        <p className="mt-1 flex gap-4 text-sm">
          <Link
            to={`${row.path}/plan`}
            className="rounded-control text-ink-2 hover:text-ink hover:underline"
          >
            Plan
          </Link>
          <Link
            to={`${row.path}/review`}
            className="rounded-control text-ink-2 hover:text-ink hover:underline"
          >
            Review
          </Link>
        </p>
      </div>
      {row.attention.length === 0 ? (
        <p className="text-sm text-ink-3">Nothing needs you here.</p>
      ) : (
        <ul aria-label={`What needs attention at ${row.name}`} className="flex flex-col">
          {row.attention.map((each) => (
            <li key={each.says}>
              <Link
                to={each.href}
                className="group/need flex items-center gap-2 rounded-control py-1 text-base text-ink hover:bg-hover touch:min-h-11"
              >
                <span className="grid w-4 shrink-0 place-items-center">
                  {each.health ? <HealthMark health={each.health} compact /> : <Dot />}
                </span>
                <span className="min-w-0 flex-1">{each.says}</span>
                <ChevronRight
                  aria-hidden
                  size={16}
                  className="shrink-0 text-ink-3 opacity-0 group-hover/need:opacity-100"
                />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

const Dot = () => <span aria-hidden className="size-1 rounded-full bg-ink-3" />;

/** The committed priorities by health: a shape and a number each, worded for those who do not see the shape. */
function Healths({ healths }: { healths: PortfolioRow['healths'] }) {
  if (healths.length === 0) return null;
  return (
    <ul aria-label="Priorities" className="flex flex-wrap gap-x-4 text-sm">
      {HEALTHS.map((health) => {
        const count = healths.filter((each) => each === health).length;
        return (
          count > 0 && (
            <li key={health}>
              <HealthMark health={health} word={`${count} ${HEALTH_WORDS[health].toLowerCase()}`} />
            </li>
          )
        );
      })}
    </ul>
  );
}
