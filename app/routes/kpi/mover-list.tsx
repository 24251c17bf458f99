import { Link } from '@remix-run/react';
import { useLocale } from 'react-aria-components';
import type { Day } from '#model/calendar/day.ts';
import { dueWords } from '#model/calendar/due-words.ts';
import { formatValue } from '#model/kpi/format.ts';
import { HealthMark } from '#routes/figures/health-mark.tsx';
import type { KpiReading } from './load-kpi.server.ts';
import type { Mover } from './load-movers.server.ts';

/** The thread seen from the number: priorities measured by it, plans and tasks meant to move it. */
export function MoverList({ reading }: { reading: KpiReading }) {
  const { movers } = reading;
  if (movers.length === 0) {
    return (
      <p className="text-ink-2">
        Nothing yet. Link this KPI to a card or make it a priority’s key result, and it is listed
        here.
      </p>
    );
  }
  const inOrder = [...movers].sort((a, b) => rank(a) - rank(b));
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {inOrder.map((mover) => (
        <li key={mover.id} className="py-2.5">
          <MoverLine mover={mover} reading={reading} />
        </li>
      ))}
    </ul>
  );
}

const KIND_WORDS: Record<Mover['kind'], string> = {
  priority: 'Priority',
  'channel-plan': 'Channel plan',
  campaign: 'Campaign',
  task: 'Task',
};

const ORDER: readonly Mover['kind'][] = ['priority', 'channel-plan', 'campaign', 'task'];
const rank = (mover: Mover): number => ORDER.indexOf(mover.kind) + (mover.isDone ? 10 : 0);

/** "2 days late" says for itself that it was due. */
function dueFact(dueOn: Day, today: Day, locale: string): string {
  const words = dueWords(dueOn, today, locale);
  return dueOn < today ? words : `due ${words}`;
}

function MoverLine({ mover, reading }: { mover: Mover; reading: KpiReading }) {
  const { locale } = useLocale();
  const { kpi, client, today } = reading;
  const format = { unit: kpi.unit, decimals: kpi.decimals, currency: client.currency };
  const facts = [
    KIND_WORDS[mover.kind],
    mover.where,
    mover.ownerName,
    mover.isDone ? 'done' : mover.dueOn && dueFact(mover.dueOn, today, locale),
  ];
  return (
    <>
      <Link
        to={mover.href}
        className={`rounded-control text-ink hover:underline ${mover.kind === 'priority' ? 'font-serif text-base' : 'font-medium'}`}
      >
        {mover.title}
      </Link>
      <p className="text-xs text-ink-3">{facts.filter(Boolean).join(' · ')}</p>
      {mover.keyResults.map(({ baseline, target }) => (
        <p key={`${baseline} ${target}`} className="text-xs text-ink-2 tabular-nums">
          Key result: {formatValue(baseline, format, locale)} →{' '}
          {formatValue(target, format, locale)}
        </p>
      ))}
      {mover.serves && (
        <p className="mt-0.5 flex items-center gap-1.5 text-xs text-ink-2">
          <span className="min-w-0 truncate">serves {mover.serves.title}</span>
          {mover.serves.health && <HealthMark health={mover.serves.health} compact />}
        </p>
      )}
    </>
  );
}
