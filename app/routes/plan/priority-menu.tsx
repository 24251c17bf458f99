import type { Card } from '#model/board/board.ts';
import { MenuItem, MenuSection } from '#ui/menu.tsx';
import type { PlanState } from './outline.ts';
import { usePlan } from './plan-context.ts';
import { PlanItemMenu } from './plan-item-menu.tsx';
import { StateIcon } from './state-icon.tsx';

/** What can be done to a priority. */
export function PriorityMenu({ card, state }: { card: Card; state: PlanState }) {
  const { acts, outline } = usePlan();
  return (
    <PlanItemMenu
      card={card}
      siblings={state.priorities.map((entry) => entry.card.id)}
      onMove={(after) => acts.movePriority(card.id, { columnId: state.column.id, after })}
    >
      <MenuSection title="Move to">
        {outline.states
          .filter(({ column }) => column.id !== state.column.id)
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
    </PlanItemMenu>
  );
}
