import { Archive, ArrowDown, ArrowUp, PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Card } from '#model/board/board.ts';
import type { CardId } from '#model/ids.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { cardAddress } from './card-address.ts';
import { MenuDots } from './menu-dots.tsx';
import { usePlan } from './plan-context.ts';

type PlanItemMenuProps = {
  readonly card: Card;
  /** What it stands among, itself included, in order. */
  readonly siblings: readonly CardId[];
  /** Puts it behind a sibling; null: first. */
  readonly onMove: (after: CardId | null) => void;
  /** The other places it could be in. */
  readonly children: ReactNode;
};

/** What can be done to a priority or a channel plan, for hands that do not drag. */
export function PlanItemMenu({ card, siblings, onMove, children }: PlanItemMenuProps) {
  const { plan, acts } = usePlan();
  const at = siblings.indexOf(card.id);
  const moveTo = (index: number) =>
    onMove(siblings.filter((id) => id !== card.id)[index - 1] ?? null);
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
      {children}
    </Menu>
  );
}
