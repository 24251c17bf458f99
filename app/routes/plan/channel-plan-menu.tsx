import { Archive, ArrowDown, ArrowUp, CornerDownRight, PanelRight } from 'lucide-react';
import type { Card } from '#model/board/board.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuItem, MenuSection } from '#ui/menu.tsx';
import { cardAddress } from './card-address.ts';
import { MenuDots } from './menu-dots.tsx';
import type { PriorityEntry } from './outline.ts';
import { usePlan } from './plan-context.ts';

type ChannelPlanMenuProps = { readonly card: Card; readonly priority?: PriorityEntry };

/** What can be done to a channel plan, for hands that do not drag. */
export function ChannelPlanMenu({ card, priority }: ChannelPlanMenuProps) {
  const { plan, acts, outline } = usePlan();
  const siblings = priority?.channelPlans.map((entry) => entry.card.id) ?? [];
  const at = siblings.indexOf(card.id);
  const moveTo = (index: number) =>
    priority &&
    acts.moveChannelPlan(card.id, {
      under: priority.card,
      after: siblings.filter((id) => id !== card.id)[index - 1] ?? null,
    });
  const others = outline.states
    .flatMap((state) => state.priorities)
    .filter((other) => other.card.id !== priority?.card.id);
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
        isDisabled={at === -1 || at === siblings.length - 1}
        onAction={() => moveTo(at + 1)}
      >
        Move down
      </MenuItem>
      <MenuItem icon={<Archive size={16} />} onAction={() => acts.archive(card)}>
        Archive
      </MenuItem>
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
    </Menu>
  );
}
