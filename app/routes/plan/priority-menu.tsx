import type { Card } from '#model/board/board.ts';
import { MenuItem, MenuSection } from '#ui/menu.tsx';
import { usePlan, usePlanContent } from './plan-context.ts';
import { PlanItemActs, PlanItemMenu } from './plan-item-menu.tsx';
import { StateIcon } from './state-icon.tsx';

/** What can be done to a priority. */
export function PriorityMenu({ card }: { card: Card }) {
  return (
    <PlanItemMenu card={card}>
      <PriorityActs card={card} />
    </PlanItemMenu>
  );
}

function PriorityActs({ card }: { card: Card }) {
  const { acts } = usePlan();
  const { states } = usePlanContent().outline;
  const state = states.find(({ column }) => column.id === card.columnId);
  return (
    <>
      <PlanItemActs
        card={card}
        siblings={state?.priorities.map((entry) => entry.card.id) ?? []}
        onMove={(after) => acts.movePriority(card.id, { columnId: card.columnId, after })}
      />
      <MenuSection title="Move to">
        {states
          .filter(({ column }) => column.id !== card.columnId)
          .map(({ column, priorities }) => (
            <MenuItem
              key={column.id}
              icon={<StateIcon category={column.category} />}
              onAction={() =>
                acts.movePriority(card.id, {
                  columnId: column.id,
                  after: priorities.at(-1)?.card.id ?? null,
                })
              }
            >
              {column.title}
            </MenuItem>
          ))}
      </MenuSection>
    </>
  );
}
