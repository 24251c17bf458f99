import { memo, useMemo } from 'react';
import { priorityHealth } from '#model/okr/priority-health.ts';
import { HealthMark } from '#routes/figures/health-mark.tsx';
import { readKeyResults } from '#routes/quarter/key-result-reading.ts';
import { ChannelPlans } from './channel-plans.tsx';
import { EditableTitle } from './editable-title.tsx';
import { Grip } from './grip.tsx';
import { HereNow } from './here-now.tsx';
import { KeyResults } from './key-results.tsx';
import { isSamePriority, type PriorityEntry } from './outline.ts';
import { OwnerMenu } from './owner-menu.tsx';
import { usePlan } from './plan-context.ts';
import { PriorityMenu } from './priority-menu.tsx';
import { Why } from './why.tsx';

type PriorityProps = {
  readonly entry: PriorityEntry;
  /** Its place among the priorities that count; absent for a stopped one. */
  readonly number?: number;
};

/** One priority as a written page has it: what, why, how one will know, how it will be done. */
export const Priority = memo(
  PriorityArticle,
  (a, b) => a.number === b.number && isSamePriority(a.entry, b.entry),
);

function PriorityArticle({ entry, number }: PriorityProps) {
  const { plan, mayEdit } = usePlan();
  const { card } = entry;
  const titleId = `priority-${card.id}`;
  const readings = useMemo(
    () =>
      readKeyResults({
        keyResults: card.keyResults,
        kpis: plan.kpis,
        quarter: plan.quarter,
        today: plan.today,
      }),
    [card.keyResults, plan.kpis, plan.quarter, plan.today],
  );
  const said = plan.checkIns.get(card.id);
  const { health } = priorityHealth(
    readings.map(({ keyResult, assessment }) => ({
      weight: keyResult.weight,
      health: assessment.health,
    })),
    said?.health ?? undefined,
  );
  return (
    <article
      aria-labelledby={titleId}
      className="group/priority grid gap-x-4 sm:grid-cols-[2rem_minmax(0,1fr)]"
    >
      <div className="relative hidden justify-end font-serif text-xl text-ink-3 tabular-nums sm:flex">
        <span
          aria-hidden
          className={mayEdit ? 'group-hover/priority:invisible touch:invisible' : ''}
        >
          {number}
        </span>
        {mayEdit && (
          <Grip
            card={card}
            className="absolute end-0 top-1.5 opacity-0 group-hover/priority:opacity-100 focus-visible:bg-paper focus-visible:opacity-100 touch:opacity-100"
          />
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <header className="flex flex-wrap items-start justify-between gap-x-2 gap-y-1">
          <h3
            id={titleId}
            className="min-w-0 flex-1 basis-64 font-serif text-xl tracking-tight text-ink"
          >
            <EditableTitle card={card} of="priority" />
          </h3>
          <div className="flex h-9 shrink-0 items-center gap-2 max-sm:w-full">
            <HereNow cardId={card.id} />
            {readings.length > 0 && <HealthMark health={health} className="text-sm" />}
            <span className="grow" />
            <OwnerMenu card={card} />
            {mayEdit && <PriorityMenu card={card} />}
          </div>
        </header>
        <Why card={card} />
        <KeyResults card={card} readings={readings} />
        <ChannelPlans priority={entry} />
      </div>
    </article>
  );
}
