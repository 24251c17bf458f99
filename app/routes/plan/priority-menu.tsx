import { Archive, ArrowDown, ArrowUp, PanelRight } from 'lucide-react';
import type { Card } from '#model/board/board.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuItem, MenuSection } from '#ui/menu.tsx';
import { cardAddress } from './card-address.ts';
import { MenuDots } from './menu-dots.tsx';
import type { PlanState } from './outline.ts';
import { usePlan } from './plan-context.ts';
import { StateIcon } from './state-icon.tsx';

/** What can be done to a priority, for hands that do not drag. */
export function PriorityMenu({ card, state }: { card: Card; state: PlanState }) {
  const { plan, acts, outline } = usePlan();
  const siblings = state.priorities.map((entry) => entry.card.id);
  const at = siblings.indexOf(card.id);
  const moveTo = (index: number) =>
    acts.movePriority(card.id, {
      columnId: state.column.id,
      after: siblings.filter((id) => id !== card.id)[index - 1] ?? null,
    });
  return (
    <Menu
      label={card.title}
      placement="bottom end"
      trigger={
        <IconButton
          label={`Actions for ${card.title}`}
          icon={<MenuDots />}
          size="s"
          hasTooltip={false}
        />
      }
    >
      <MenuItem icon={<PanelRight size={16} />} href={cardAddress(plan, card.id)}>
        Open
      </MenuItem>
      <MenuItem icon={<ArrowUp size={16} />} isDisabled={at <= 0} onAction={() => moveTo(at - 1)}>
        Move up
      </MenuItem>
      <MenuItem
        icon={<ArrowDown size={16} />}
        isDisabled={at === siblings.length - 1}
        onAction={() => moveTo(at + 1)}
      >
        Move down
      </MenuItem>
      <MenuItem icon={<Archive size={16} />} onAction={() => acts.archive(card)}>
        Archive
      </MenuItem>
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
    </Menu>
  );
}
