import { Fragment, useState } from 'react';
import { AddLine } from './add-line.tsx';
import { ChannelPlan } from './channel-plan.tsx';
import { DropSlot } from './drop-slot.tsx';
import type { PriorityEntry } from './outline.ts';
import { usePlan } from './plan-context.ts';

/** How it will be done: the channel plans under a priority, in order. */
export function ChannelPlans({ priority }: { priority: PriorityEntry }) {
  const { acts, mayEdit } = usePlan();
  const [isAdding, setIsAdding] = useState(false);
  const { card, channelPlans } = priority;
  if (!mayEdit && channelPlans.length === 0) return null;
  return (
    <div className="flex flex-col gap-1 border-s border-line ps-4">
      {channelPlans.length > 0 && (
        <ul aria-label={`Channel plans of ${card.title}`} className="flex flex-col">
          <DropSlot slot={{ of: 'channel-plan', under: card.id, after: null }} as="li" />
          {channelPlans.map((entry) => (
            <Fragment key={entry.card.id}>
              <ChannelPlan entry={entry} />
              <DropSlot
                slot={{ of: 'channel-plan', under: card.id, after: entry.card.id }}
                as="li"
              />
            </Fragment>
          ))}
        </ul>
      )}
      {channelPlans.length === 0 && (
        <DropSlot slot={{ of: 'channel-plan', under: card.id, after: null }} />
      )}
      {mayEdit && (
        <AddLine
          label="Add channel plan"
          placeholder="A channel and what it is for, then Enter"
          isOpen={isAdding}
          onOpenChange={setIsAdding}
          onAdd={(title) => acts.addChannelPlan(card, title)}
        />
      )}
    </div>
  );
}
