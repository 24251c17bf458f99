import { CornerDownRight } from 'lucide-react';
import type { Card } from '#model/board/board.ts';
import { MenuItem, MenuSection } from '#ui/menu.tsx';
import type { PriorityEntry } from './outline.ts';
import { usePlan } from './plan-context.ts';
import { PlanItemMenu } from './plan-item-menu.tsx';

type ChannelPlanMenuProps = { readonly card: Card; readonly priority?: PriorityEntry };

/** What can be done to a channel plan; one that serves no priority has nothing to stand among. */
export function ChannelPlanMenu({ card, priority }: ChannelPlanMenuProps) {
  const { acts, outline } = usePlan();
  const others = outline.states
    .flatMap((state) => state.priorities)
    .filter((other) => other.card.id !== priority?.card.id);
  return (
    <PlanItemMenu
      card={card}
      siblings={priority?.channelPlans.map((entry) => entry.card.id) ?? []}
      onMove={(after) => {
        if (priority) acts.moveChannelPlan(card.id, { under: priority.card, after });
      }}
    >
      <MenuSection title="Put under">
        {others.map((other) => (
          <MenuItem
            key={other.card.id}
            icon={<CornerDownRight size={16} />}
            onAction={() =>
              acts.moveChannelPlan(card.id, {
                under: other.card,
                after: other.channelPlans.at(-1)?.card.id ?? null,
              })
            }
          >
            {other.card.title}
          </MenuItem>
        ))}
      </MenuSection>
    </PlanItemMenu>
  );
}
