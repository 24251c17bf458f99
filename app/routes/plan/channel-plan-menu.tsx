import { CornerDownRight } from 'lucide-react';
import type { Card } from '#model/board/board.ts';
import { MenuItem, MenuSection } from '#ui/menu.tsx';
import { usePlan, usePlanContent } from './plan-context.ts';
import { PlanItemActs, PlanItemMenu } from './plan-item-menu.tsx';

/** What can be done to a channel plan; one that serves no priority has nothing to stand among. */
export function ChannelPlanMenu({ card }: { card: Card }) {
  return (
    <PlanItemMenu card={card}>
      <ChannelPlanActs card={card} />
    </PlanItemMenu>
  );
}

function ChannelPlanActs({ card }: { card: Card }) {
  const { acts } = usePlan();
  const priorities = usePlanContent().outline.states.flatMap((state) => state.priorities);
  const priority = priorities.find((entry) => entry.card.id === card.servesId);
  const others = priorities.filter((entry) => entry !== priority);
  return (
    <>
      <PlanItemActs
        card={card}
        siblings={priority?.channelPlans.map((entry) => entry.card.id) ?? []}
        onMove={(after) => {
          if (priority) acts.moveChannelPlan(card.id, { under: priority.card, after });
        }}
      />
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
    </>
  );
}
