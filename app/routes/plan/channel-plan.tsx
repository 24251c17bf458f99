import { memo } from 'react';
import type { Card } from '#model/board/board.ts';
import { countWork } from '#routes/quarter/work-count.ts';
import { WorkWords } from '#routes/quarter/work-words.tsx';
import { Chip } from '#ui/chip.tsx';
import { ChannelPlanMenu } from './channel-plan-menu.tsx';
import { EditableTitle } from './editable-title.tsx';
import { Grip } from './grip.tsx';
import { HereNow } from './here-now.tsx';
import { Money } from './money.tsx';
import { isSameChannelPlan, type ChannelPlanEntry } from './outline.ts';
import { OwnerMenu } from './owner-menu.tsx';
import { usePlan } from './plan-context.ts';
import { TaskList } from './task-list.tsx';

/** One channel plan: what, by whom, for how much, and how far its tasks are. */
export const ChannelPlan = memo(ChannelPlanLine, (a, b) => isSameChannelPlan(a.entry, b.entry));

function ChannelPlanLine({ entry }: { entry: ChannelPlanEntry }) {
  const { plan, mayEdit } = usePlan();
  const { card, campaigns } = entry;
  const tasks = plan.tasks[card.id] ?? [];
  return (
    <li className="group/line relative flex flex-col gap-0.5 py-1.5">
      {mayEdit && (
        <Grip
          card={card}
          className="absolute -start-8 top-1 bg-paper opacity-0 group-focus-within/line:opacity-100 group-hover/line:opacity-100 max-sm:hidden touch:opacity-100"
        />
      )}
      <div className="flex min-h-7 items-start gap-2">
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-0.5">
          <EditableTitle card={card} of="channel plan" className="text-base font-medium text-ink" />
          {card.channel !== undefined && <Chip tone="outline">{card.channel}</Chip>}
          <HereNow cardId={card.id} />
        </div>
        <OwnerMenu card={card} />
        {mayEdit && <ChannelPlanMenu card={card} />}
      </div>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 text-sm text-ink-2">
        {card.kind === 'channel-plan' && <Money card={card} />}
        <TaskList tasks={tasks} count={countWork(tasks, plan.today)} />
      </div>
      {campaigns.length > 0 && (
        <ul aria-label={`Campaigns of ${card.title}`} className="flex flex-col gap-0.5 ps-4">
          {campaigns.map((campaign) => (
            <Campaign key={campaign.id} card={campaign} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Campaign({ card }: { card: Card }) {
  const { plan } = usePlan();
  const count = countWork(plan.tasks[card.id] ?? [], plan.today);
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-2">
      <EditableTitle card={card} of="campaign" className="text-ink" />
      <span className="text-xs text-ink-3">Campaign</span>
      <WorkWords count={count} />
    </li>
  );
}
