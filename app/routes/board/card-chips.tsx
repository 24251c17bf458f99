import { Ban, CornerLeftUp, Hourglass, Megaphone, Wrench } from 'lucide-react';
import { memo } from 'react';
import type { Card } from '#model/board/board.ts';
import { daysBetween, todayIn } from '#model/calendar/day.ts';
import { KpiChip } from '#routes/figures/kpi-chip.tsx';
import { useBoardTools, type BoardTools } from './board-tools.tsx';
import { useOpenBlockers } from './use-open-blockers.ts';

const chip =
  'inline-flex max-w-full items-center gap-1 rounded-control border border-line px-1.5 text-xs text-ink-2';

/** What a card is meant to move, through what, what it waits for, and why it exists. */
export const CardChips = memo(function CardChips({ card }: { card: Card }) {
  const tools = useBoardTools();
  const kpis = card.kpis.flatMap(({ kpiId }) => tools.kpis[kpiId] ?? []);
  const served = card.servesId && tools.served[card.servesId];
  const blockers = useOpenBlockers(card);
  const hasChips =
    blockers > 0 ||
    kpis.length > 0 ||
    card.channel !== undefined ||
    card.waitingOn !== undefined ||
    card.needsRepair;
  return (
    <>
      {hasChips && (
        <ul className="mt-2 flex flex-wrap gap-1" aria-label="Linked">
          {blockers > 0 && (
            <li className={`${chip} text-off-track!`}>
              <Ban aria-hidden size={12} className="shrink-0" />
              {blockers === 1 ? 'Blocked' : `Blocked by ${blockers}`}
            </li>
          )}
          {kpis.map((kpi) => (
            <li key={kpi.id} className="max-w-full">
              <KpiChip kpi={kpi} currency={tools.currency} size="s" />
            </li>
          ))}
          {card.channel !== undefined && (
            <li className={chip}>
              <Megaphone aria-hidden size={12} className="shrink-0" />
              <span className="sr-only">Channel</span>
              <span className="truncate">{card.channel}</span>
            </li>
          )}
          {card.waitingOn && (
            <li className={`${chip} border-dashed`} title={card.waitingOn.why}>
              <Hourglass aria-hidden size={12} className="shrink-0" />
              <span className="truncate">{waitingWords(card.waitingOn, tools)}</span>
            </li>
          )}
          {card.needsRepair && (
            <li className={chip}>
              <Wrench aria-hidden size={12} className="shrink-0" />
              Needs repair
            </li>
          )}
        </ul>
      )}
      {served && (
        <p className="mt-1.5 flex items-center gap-1 text-xs text-ink-3">
          <CornerLeftUp aria-hidden size={12} className="shrink-0" />
          <span className="sr-only">Serves</span>
          <span className="truncate">{served.titles.join(' › ')}</span>
        </p>
      )}
    </>
  );
});

function waitingWords(
  { who, since }: NonNullable<Card['waitingOn']>,
  { timeZone, today, names }: BoardTools,
): string {
  const name = new Map(Object.entries(names)).get(who) ?? who;
  const on = name === '' ? 'Waiting' : `Waiting on ${name}`;
  const started = new Date(since);
  if (Number.isNaN(started.getTime())) return on;
  const days = daysBetween({ from: todayIn(timeZone, started), to: today });
  if (days < 1) return on;
  return `${on} · ${days} ${days === 1 ? 'day' : 'days'}`;
}
